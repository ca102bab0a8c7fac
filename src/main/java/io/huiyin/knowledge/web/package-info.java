/** The doors of the knowledge. */
@NullMarked
package io.huiyin.knowledge.web;

import org.jspecify.annotations.NullMarked;
