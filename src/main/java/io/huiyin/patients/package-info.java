/** Who the patient is and how to reach them; sealed at rest, masked unless there is a reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault"})
package io.huiyin.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
