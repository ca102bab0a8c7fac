/** Doors of analysis. */
@NullMarked
package io.huiyin.analysis.web;

import org.jspecify.annotations.NullMarked;
