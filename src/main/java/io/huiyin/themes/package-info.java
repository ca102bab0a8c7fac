/** Hears what many patients say at once: frequent topics, what is new or growing, what does not go away, and what one of them has in common with others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "language", "organization", "intake", "analysis", "cases"})
package io.huiyin.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
