/** Everything we send, to patients and to staff: notices on the desk, carriers, quiet hours, deliveries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault", "audit", "organization", "patients"})
package io.huiyin.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
