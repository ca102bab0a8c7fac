/** Knows the answers to what is asked again and again: for the patient before sending, for staff while answering. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "organization", "patients", "outreach", "language", "intake", "cases"
        })
package io.huiyin.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
