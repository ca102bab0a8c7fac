package io.huiyin.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;

/**
 * When a patient may be telephoned: not early, not at night, not again and again on one day.
 *
 * @param gap how long after a call that reached nobody the next one makes sense
 * @param aDay how many such calls a day brings at most
 */
record CallingHours(LocalTime from, LocalTime until, Duration gap, int aDay, ZoneId zone) {

    /** The first moment from now on at which the next call may be made. */
    Instant next(Collection<Instant> missed, Instant now) {
        Instant rested = missed.stream()
                .max(Instant::compareTo)
                .map(last -> last.plus(gap))
                .filter(after -> after.isAfter(now))
                .orElse(now);
        ZonedDateTime at = rested.atZone(zone);
        if (!at.toLocalTime().isBefore(until) || on(missed, at.toLocalDate()) >= aDay) {
            return morning(at.toLocalDate().plusDays(1));
        }
        return at.toLocalTime().isBefore(from) ? morning(at.toLocalDate()) : rested;
    }

    private long on(Collection<Instant> missed, LocalDate day) {
        return missed.stream()
                .filter(each -> each.atZone(zone).toLocalDate().equals(day))
                .count();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }
}
