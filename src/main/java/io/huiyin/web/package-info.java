/** The front door: sign-in, error answers, the static interface. No business. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "organization"})
package io.huiyin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
