package io.huiyin.emergency;

import io.huiyin.kernel.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's grading of the event, and its clock: from the discovery, never paused, until the report is made.
 *
 * @param dueAt null if nothing has to be reported
 * @param withdrawnAt when another grading took its place
 */
record Grading(
        UUID id,
        Grade grade,
        @Nullable String reason,
        Instant discoveredAt,
        @Nullable Instant dueAt,
        StaffId gradedBy,
        Instant gradedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant reportedAt,
        @Nullable String reportedTo,
        @Nullable String reportNumber,
        @Nullable StaffId reportedBy) {

    private static final Duration SOON = Duration.ofHours(4);
    private static final int LAST_PART = 4;

    /** From when on a report is nearly due, like every clock: the last quarter of its time, four hours at most. */
    static Instant near(Instant from, Instant due) {
        Duration quarter = Duration.between(from, due).dividedBy(LAST_PART);
        return due.minus(quarter.compareTo(SOON) < 0 ? quarter : SOON);
    }

    boolean owed() {
        return dueAt != null && reportedAt == null && withdrawnAt == null;
    }
}
