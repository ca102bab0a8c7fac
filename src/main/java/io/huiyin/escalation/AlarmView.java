package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is shown.
 *
 * @param what what has happened, in the reader's language
 */
public record AlarmView(
        UUID id,
        CaseId caseId,
        String number,
        Trigger trigger,
        Level level,
        @Nullable PromiseKind clock,
        String what,
        @Nullable Instant dueAt,
        Instant startsAt,
        String state,
        @Nullable Person takenBy,
        @Nullable Instant takenAt,
        @Nullable String note,
        List<RungView> rungs,
        boolean mayTake) {

    /** Somebody by name. */
    public record Person(UUID id, String name) {}

    /**
     * A rung, climbed or to come.
     *
     * @param dueAt when it is, or was, to be climbed
     * @param toldAt null if it has not been climbed
     * @param told who was told, by name
     */
    public record RungView(Instant dueAt, @Nullable Instant toldAt, List<Who> to, List<String> by, List<String> told) {}
}
