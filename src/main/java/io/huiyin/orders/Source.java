package io.huiyin.orders;

import io.huiyin.kernel.Coded;
import io.huiyin.organization.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who sends orders, and how long they give if the order does not say. The hospital sets it to what its city asks.
 *
 * @param amount null if every order names its own deadline
 * @param signHours null if an order need not be signed for
 * @param version 0 as long as it is as shipped
 */
public record Source(
        String code,
        String name,
        String nameEn,
        @Nullable Integer amount,
        Unit unit,
        @Nullable Integer signHours,
        int version) {

    /** How the time to answer is counted. */
    public enum Unit implements Coded {
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    /** Null if this source gives no time of its own. */
    @Nullable
    Instant due(Instant issued, WorkingCalendar calendar) {
        if (amount == null) {
            return null;
        }
        return switch (unit) {
            case HOURS -> issued.plus(Duration.ofHours(amount));
            case DAYS -> issued.plus(Duration.ofDays(amount));
            case WORKING_DAYS -> calendar.endOfWorkingDay(issued, amount);
        };
    }

    @Nullable
    Instant signDue(Instant issued) {
        return signHours == null ? null : issued.plus(Duration.ofHours(signHours));
    }
}
