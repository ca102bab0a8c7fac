/** The doors of the ladder and of its alarms. */
@NullMarked
package io.huiyin.escalation.web;

import org.jspecify.annotations.NullMarked;
