package io.huiyin.escalation;

import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Status;
import java.time.Instant;

/** Whether what an alarm is about is still so, as the case stands now. Pure. */
final class Holding {

    private Holding() {}

    static boolean still(Alarm alarm, Standing standing, Instant now) {
        // What was merged is worked on, and watched, in its lead.
        boolean merged = standing.status() == Status.MERGED;
        boolean running = standing.status() != Status.CLOSED && !merged && !standing.answered();
        return switch (alarm.trigger()) {
            case SEVERE_HEARD -> running;
            case ARBITRATION -> running && standing.arbitrating();
            case NOT_TAKEN_UP -> running && !standing.taken() && standing.round() == alarm.round();
            case NOT_SETTLED, NOT_SETTLED_AGAIN -> running && !standing.taken() && standing.round() == alarm.round();
            case DUE_SOON -> !merged && owed(alarm, standing) && due(alarm).isAfter(now);
            case OVERDUE -> !merged && owed(alarm, standing);
            // Who began these ends them.
            case NOT_GRADED, REPORT_DUE_SOON, REPORT_OVERDUE -> true;
        };
    }

    private static boolean owed(Alarm alarm, Standing standing) {
        PromiseKind clock = alarm.clock();
        return clock != null && standing.owes(clock, due(alarm));
    }

    private static Instant due(Alarm alarm) {
        Instant due = alarm.dueAt();
        return due == null ? Instant.MAX : due;
    }
}
