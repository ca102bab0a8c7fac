package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;

/**
 * So much time, and when that is over.
 *
 * @param version of the hospital's promises it was taken from
 * @param dueAt if nothing pauses the clock
 */
record Term(int amount, Unit unit, int version, Instant dueAt) {

    static Term of(PromiseRule rule, int version, Instant from, WorkingCalendar calendar) {
        return new Term(rule.amount(), rule.unit(), version, rule.due(from, calendar));
    }
}
