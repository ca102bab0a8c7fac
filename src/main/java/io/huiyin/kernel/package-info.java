/** The few words every room speaks: who acts, for which hospital, what was refused, what time it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.huiyin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
