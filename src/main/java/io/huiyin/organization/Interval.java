package io.huiyin.organization;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a deadline did or did not count, and why.
 *
 * @param label the name of the holiday, if it is one
 */
public record Interval(
        Instant from,
        Instant to,
        boolean counted,
        Reason reason,
        @Nullable Bilingual label) {

    /** Why a stretch counted or not. */
    public enum Reason implements Coded {
        /** The day something came in is not counted (Civil Code art. 201). */
        RECEIPT_DAY,
        WORKING_TIME,
        /** Hours that run day and night. */
        CLOCK_TIME,
        OUTSIDE_HOURS,
        /** Between two stretches of business hours of the same day. */
        BREAK,
        WEEKEND,
        HOLIDAY,
        /** A Saturday or Sunday on which everybody works. */
        MAKE_UP_DAY
    }
}
