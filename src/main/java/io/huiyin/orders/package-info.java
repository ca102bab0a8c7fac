/** Keeps what comes by way of the city hotline and the authorities in step with their numbers, deadlines and rates. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "vault",
            "audit",
            "organization",
            "patients",
            "outreach",
            "language",
            "intake",
            "cases",
            "records"
        })
package io.huiyin.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
