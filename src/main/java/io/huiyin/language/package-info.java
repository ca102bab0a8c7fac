/** Reads plain words: evens them out, cuts them into clauses, hears danger in them. Pure, knows no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huiyin.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
