package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.Map;

/**
 * What one hospital promises from a moment on.
 *
 * @param number 0 is the standard that comes with the product
 * @param waitDays working days for which a patient who is asked is waited for
 * @param asks how often the clock may be stopped for a question in one round; 0 never
 */
record PromiseVersion(int number, Instant validFrom, int waitDays, int asks, String reason, PromiseRules rules) {

    private static final int WAIT_DAYS = 3;
    private static final int ASKS = 2;

    static PromiseVersion standard(PromiseRules rules) {
        return new PromiseVersion(0, Instant.EPOCH, WAIT_DAYS, ASKS, "", rules);
    }

    Map<PromiseKind, Term> terms(Level level, boolean jointly, Instant from, WorkingCalendar calendar) {
        return rules.terms(level, jointly, number, from, calendar);
    }
}
