package io.huiyin.orders;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param source code of who sent it
 * @param number under which they know it
 * @param feedback what it became here; null for the moments until intake has taken it
 * @param dueAt by when they want the reply, with every extension granted so far
 * @param signDueAt by when it must be signed for; null if they ask for nothing of the kind
 * @param revisit what they found when they asked the citizen afterwards
 */
public record Order(
        OrderId id,
        int version,
        String source,
        String number,
        @Nullable FeedbackId feedback,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant signDueAt,
        @Nullable Instant signedAt,
        @Nullable Reply reply,
        @Nullable Revisit revisit,
        Instant createdAt) {

    /** What was written back to them. */
    public record Reply(String text, Instant at, StaffId by) {}

    /** Each null where they did not say. */
    public record Revisit(
            Instant at,
            @Nullable Boolean responded,
            @Nullable Boolean settled,
            @Nullable Boolean satisfied,
            @Nullable String note) {}

    /** Not answered, and the time is up. */
    public boolean overdue(Instant now) {
        return reply == null && !dueAt.isAfter(now);
    }

    /** Not signed for, and the time is up. */
    public boolean signOverdue(Instant now) {
        return signedAt == null && reply == null && signDueAt != null && !signDueAt.isAfter(now);
    }
}
