package io.huiyin.orders;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * What may be done with it now. More time can be asked for only while there is some, and by one asking at a time; the
     * reply may be written anew, and only of what has been answered they ask the citizen.
     *
     * @param asked all extensions that have been asked for
     */
    public List<String> actions(List<Extension> asked, Instant now) {
        List<String> actions = new ArrayList<>();
        if (signedAt == null) {
            actions.add("sign");
        }
        if (asked.stream().anyMatch(Extension::waiting)) {
            actions.add("decide");
        } else if (reply == null && now.isBefore(dueAt)) {
            actions.add("extend");
        }
        actions.add("reply");
        if (reply != null) {
            actions.add("revisit");
        }
        return actions;
    }
}
