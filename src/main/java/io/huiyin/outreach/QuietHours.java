package io.huiyin.outreach;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the night in which only what is urgent may ring; they may run across midnight.
 *
 * @param from the first minute of rest, on the hospital's clock
 * @param until the first minute after it; equal to {@code from} for no rest at all
 */
record QuietHours(LocalTime from, LocalTime until) {

    static QuietHours of(OutreachSettings.Quiet quiet) {
        return new QuietHours(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
    }

    boolean covers(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** That moment, or the end of the rest it falls into. */
    Instant release(Instant at, ZoneId zone) {
        if (!covers(at, zone)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        boolean endsTomorrow = !local.toLocalTime().isBefore(until);
        return local.toLocalDate()
                .plusDays(endsTomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }
}
