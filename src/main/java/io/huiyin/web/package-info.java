/** The front door: sign-in, error answers, the static interface. No business. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huiyin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
