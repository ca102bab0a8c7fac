/** Reads what patients say: nature, stage, issues, mood, severity, and the words that show it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "language", "audit", "organization", "patients", "outreach", "intake"})
package io.huiyin.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
