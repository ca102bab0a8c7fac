/** Puts a case on paper: its whole file, and letters to the patient from patterns. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault", "audit", "organization", "patients", "intake", "cases"})
package io.huiyin.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
