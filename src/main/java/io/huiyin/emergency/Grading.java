package io.huiyin.emergency;

import io.huiyin.kernel.StaffId;
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

    boolean owed() {
        return dueAt != null && reportedAt == null && withdrawnAt == null;
    }
}
