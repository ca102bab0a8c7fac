package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param excerpt the beginning of the patient's words, masked
 * @param recurrence how many earlier cases resemble it
 * @param unread the patient has said something to which nobody has reacted
 * @param waitingUntil while the patient is asked for more: until when, at the latest, the hospital's clock stands still
 */
public record CaseRow(
        UUID id,
        String number,
        Level level,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        int severity,
        String sentiment,
        Status status,
        String excerpt,
        @Nullable Named place,
        @Nullable Named department,
        @Nullable Person owner,
        @Nullable Person firstReceiver,
        Channel channel,
        @Nullable Next next,
        int recurrence,
        Instant receivedAt,
        Instant changedAt,
        boolean unread,
        boolean needsPerson,
        @Nullable Instant waitingUntil,
        int version) {

    /** The next thing owed. */
    public record Next(PromiseKind kind, Instant dueAt, boolean overdue) {}
}
