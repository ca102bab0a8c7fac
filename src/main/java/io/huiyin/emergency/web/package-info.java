/** The doors of the emergency. */
@NullMarked
package io.huiyin.emergency.web;

import org.jspecify.annotations.NullMarked;
