package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that rings until somebody takes it or it is done.
 *
 * @param key what it is about, once a case: the same is not begun twice
 * @param dueAt the deadline it is about, if it is about one
 * @param newsKey the key under which some have heard of it already; null if nobody has
 * @param nextRung how many rungs have been climbed
 * @param nextAt when the next one is due; null if there is none
 */
record Alarm(
        UUID id,
        CaseId caseId,
        String key,
        String number,
        Trigger trigger,
        Level level,
        @Nullable PromiseKind clock,
        @Nullable Instant dueAt,
        int round,
        @Nullable String newsKey,
        Instant startsAt,
        List<Rung> rungs,
        int nextRung,
        @Nullable Instant nextAt,
        State state,
        @Nullable StaffId takenBy,
        @Nullable Instant takenAt,
        @Nullable String note) {

    Alarm {
        rungs = List.copyOf(rungs);
    }

    /** When the next rung is due; null if all have been climbed. */
    @Nullable
    Instant dueNext(WorkingCalendar calendar) {
        return nextRung < rungs.size() ? rungs.get(nextRung).due(startsAt, calendar) : null;
    }

    /** Whether it still rings. */
    enum State implements Coded {
        OPEN,
        /** Somebody has said: I take it. */
        TAKEN,
        /** What it was about is done or no longer so. */
        ENDED
    }
}
