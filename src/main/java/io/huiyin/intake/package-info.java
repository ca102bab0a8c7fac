/** Every channel by which a patient's words enter; makes of them one Feedback and a receipt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault", "organization", "patients", "outreach", "language"})
package io.huiyin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
