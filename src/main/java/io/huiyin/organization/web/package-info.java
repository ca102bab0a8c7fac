/** Setting the house up: departments, places, duties, people, tokens and the calendar, for administrators. */
@NullMarked
package io.huiyin.organization.web;

import org.jspecify.annotations.NullMarked;
