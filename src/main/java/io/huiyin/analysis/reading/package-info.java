/** The arithmetic of reading: sentence vectors, character n-grams, linear heads; knows no code of the house. */
@NullMarked
package io.huiyin.analysis.reading;

import org.jspecify.annotations.NullMarked;
