/** The doors of the themes. */
@NullMarked
package io.huiyin.themes.web;

import org.jspecify.annotations.NullMarked;
