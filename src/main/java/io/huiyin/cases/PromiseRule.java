package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** So much time for this kind of promise at this level. */
public record PromiseRule(Level level, PromiseKind kind, int amount, Unit unit) {

    public PromiseRule {
        if (amount <= 0) {
            throw new IllegalArgumentException("a promise needs time: " + kind);
        }
    }

    Instant due(Instant from, WorkingCalendar calendar) {
        return switch (unit) {
            case MINUTES -> from.plus(Duration.ofMinutes(amount));
            case WORKING_MINUTES -> calendar.afterWorkingTime(from, Duration.ofMinutes(amount));
            case WORKING_DAYS -> calendar.endOfWorkingDay(from, amount);
        };
    }
}
