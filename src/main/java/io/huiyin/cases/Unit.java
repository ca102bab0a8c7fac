package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** How the time of a promise is counted: on the clock, in business hours, or in working days after the day of receipt. */
public enum Unit implements Coded {
    MINUTES,
    WORKING_MINUTES,
    WORKING_DAYS
}
