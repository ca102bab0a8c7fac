/** Hospitals of a group, their departments, places, people and duties, and the days on which they work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "storage", "vault", "audit"})
package io.huiyin.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
