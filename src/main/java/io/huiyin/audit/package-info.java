/** Remembers who did what, when and why, so that nobody can change it afterwards without being noticed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "vault"})
package io.huiyin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
