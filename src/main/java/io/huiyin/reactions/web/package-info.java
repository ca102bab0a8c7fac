/** The doors of the reactions. */
@NullMarked
package io.huiyin.reactions.web;

import org.jspecify.annotations.NullMarked;
