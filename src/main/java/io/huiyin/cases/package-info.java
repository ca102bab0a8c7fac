/** Follows one promise to a patient until it is kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "patients",
            "outreach",
            "language",
            "intake",
            "analysis"
        })
package io.huiyin.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
