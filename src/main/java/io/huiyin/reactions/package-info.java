/** Answers certain words with care by itself: rules that a hospital writes and tries out, and the contacts they owe. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "language",
            "audit",
            "organization",
            "patients",
            "outreach",
            "intake",
            "analysis",
            "cases",
            "records"
        })
package io.huiyin.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
