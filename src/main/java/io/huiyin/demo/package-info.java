/** Fills an empty installation with a hospital that lives, so that the first sign-in already shows something. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "storage",
            "organization",
            "patients",
            "outreach",
            "intake",
            "analysis",
            "cases",
            "escalation",
            "emergency",
            "records",
            "orders",
            "reactions",
            "knowledge"
        })
package io.huiyin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
