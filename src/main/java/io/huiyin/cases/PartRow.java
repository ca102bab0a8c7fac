package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to a case, as columns; the names and their order are those of the tables. */
sealed interface PartRow {

    /** A row of {@code cases.promise}. */
    record PromiseRow(
            UUID caseId,
            int round,
            PromiseKind kind,
            Instant startedAt,
            Instant dueAt,
            int amount,
            Unit unit,
            int ruleVersion,
            Instant termDueAt,
            @Nullable Integer toldAmount,
            @Nullable Unit toldUnit,
            @Nullable Integer toldVersion,
            @Nullable Instant toldDueAt,
            @Nullable Instant keptAt,
            @Nullable Instant breachedAt,
            @Nullable Instant warnedAt,
            @Nullable Instant withdrawnAt)
            implements PartRow {}

    /** A row of {@code cases.joint_task}. */
    record TaskRow(
            UUID caseId,
            UUID id,
            int round,
            DepartmentId departmentId,
            String request,
            @Nullable Instant dueAt,
            Instant askedAt,
            @Nullable StaffId askedBy,
            @Nullable String statement,
            @Nullable Instant signedAt,
            @Nullable StaffId signedBy,
            @Nullable String refusal,
            @Nullable Instant declinedAt,
            @Nullable StaffId declinedBy,
            @Nullable Instant warnedAt,
            @Nullable Instant overdueAt,
            @Nullable Instant withdrawnAt)
            implements PartRow {}

    /** A row of {@code cases.call}. */
    record CallRow(UUID caseId, UUID id, int round, Instant at, StaffId byStaff, CallOutcome outcome, String note)
            implements PartRow {}

    /** A row of {@code cases.step}. */
    record StepRow(
            UUID caseId,
            UUID id,
            Instant at,
            int position,
            StepKind kind,
            @Nullable StaffId byStaff,
            @Nullable String words,
            Map<String, String> facts)
            implements PartRow {}

    /** A row of {@code cases.pause}. */
    record PauseRow(
            UUID caseId,
            UUID id,
            int round,
            Instant askedAt,
            StaffId askedBy,
            Instant untilAt,
            @Nullable Instant endedAt,
            Pause.@Nullable End ended)
            implements PartRow {}

    static PartRow of(UUID id, Promise promise) {
        Term told = promise.told();
        return new PromiseRow(
                id,
                promise.round(),
                promise.kind(),
                promise.startedAt(),
                promise.dueAt(),
                promise.term().amount(),
                promise.term().unit(),
                promise.term().version(),
                promise.term().dueAt(),
                told == null ? null : told.amount(),
                told == null ? null : told.unit(),
                told == null ? null : told.version(),
                told == null ? null : told.dueAt(),
                promise.keptAt(),
                promise.breachedAt(),
                promise.warnedAt(),
                promise.withdrawnAt());
    }

    static PartRow of(UUID id, Task task) {
        Task.Said signing = task.signing();
        Task.Said refusal = task.refusal();
        return new TaskRow(
                id,
                task.id(),
                task.round(),
                task.department(),
                task.request(),
                task.dueAt(),
                task.askedAt(),
                task.askedBy(),
                signing == null ? null : signing.words(),
                signing == null ? null : signing.at(),
                signing == null ? null : signing.by(),
                refusal == null ? null : refusal.words(),
                refusal == null ? null : refusal.at(),
                refusal == null ? null : refusal.by(),
                task.warnedAt(),
                task.overdueAt(),
                task.withdrawnAt());
    }

    static PartRow of(UUID id, Call call) {
        return new CallRow(id, call.id(), call.round(), call.at(), call.by(), call.outcome(), call.note());
    }

    static PartRow of(UUID id, Pause pause) {
        return new PauseRow(
                id,
                pause.id(),
                pause.round(),
                pause.askedAt(),
                pause.askedBy(),
                pause.until(),
                pause.endedAt(),
                pause.end());
    }

    static PartRow of(UUID id, int position, Step step) {
        return new StepRow(id, step.id(), step.at(), position, step.kind(), step.by(), step.text(), step.facts());
    }
}
