/** Where the rows live: the embedded PostgreSQL or the hospital's own, and the shape of every module's schema. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.huiyin.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
