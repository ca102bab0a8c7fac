/** Seals personal words so that a stolen database tells nothing: encryption, blind indexes, derived codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "storage"})
package io.huiyin.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
