package io.huiyin.escalation;

import io.huiyin.kernel.Coded;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.outreach.StaffCarrier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One step of a ladder: after so long these people are told by these ways.
 *
 * @param after in minutes since the alarm began, by the clock or of working time
 */
public record Rung(int after, Unit unit, List<Who> to, List<StaffCarrier> by) {

    public Rung {
        to = List.copyOf(to);
        by = List.copyOf(by);
    }

    /** How the wait is counted. */
    public enum Unit implements Coded {
        MINUTES,
        WORKING_MINUTES
    }

    Instant due(Instant start, WorkingCalendar calendar) {
        Duration wait = Duration.ofMinutes(after);
        return switch (unit) {
            case MINUTES -> start.plus(wait);
            case WORKING_MINUTES -> calendar.afterWorkingTime(start, wait);
        };
    }
}
