/** Huiyin: every patient who speaks gets an echo. */
@NullMarked
package io.huiyin;

import org.jspecify.annotations.NullMarked;
