/** Who the patient is and how to reach them; sealed at rest, masked unless there is a reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault", "audit"})
package io.huiyin.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
