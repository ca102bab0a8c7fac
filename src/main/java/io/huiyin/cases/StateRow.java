package io.huiyin.cases;

import io.huiyin.analysis.Sentiment;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a case changes, as columns; the names are those of the table in camel case. */
record StateRow(
        UUID id,
        int version,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        @Nullable Issue mainIssue,
        Sentiment sentiment,
        int severity,
        boolean needsPerson,
        Level level,
        int round,
        Instant roundStartedAt,
        Status status,
        Instant statusSince,
        @Nullable Echo echo,
        @Nullable DepartmentId departmentId,
        @Nullable StaffId owner,
        @Nullable StaffId firstReceiver,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant plannedAt,
        @Nullable String answer,
        @Nullable String cause,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Instant answeredAt,
        @Nullable StaffId answeredBy,
        @Nullable Boolean settled,
        @Nullable Instant calledBackAt,
        int transfers,
        int breaches,
        boolean unread,
        @Nullable PromiseKind nextKind,
        @Nullable Instant nextDueAt,
        @Nullable Instant nextWarnAt,
        @Nullable Instant attentionAt,
        List<UUID> jointOpen,
        Set<UUID> sight) {

    /** The same columns in SQL, in the same order; {@code x} is one row of the batch. */
    static final String NAMES = """
            nature, stage, issues, main_issue, sentiment, severity, needs_person, level, round, round_started_at,
            status, status_since, echo, department_id, owner, first_receiver,
            accepted_at, dispatched_at, planned_at, answer, cause, action, outcome, answered_at, answered_by,
            settled, called_back_at, transfers, breaches, unread, next_kind, next_due_at, next_warn_at, attention_at,
            joint_open, sight""";

    static final String VALUES = """
            x.nature, x.stage, x.issues, x.main_issue, x.sentiment, x.severity, x.needs_person, x.level, x.round,
            x.round_started_at, x.status, x.status_since, x.echo, x.department_id, x.owner,
            x.first_receiver, x.accepted_at, x.dispatched_at, x.planned_at, x.answer, x.cause, x.action, x.outcome,
            x.answered_at, x.answered_by, x.settled, x.called_back_at, x.transfers, x.breaches, x.unread, x.next_kind,
            coalesce(x.next_due_at, 'infinity'), x.next_warn_at, x.attention_at, x.joint_open, x.sight""";

    static final String TYPES = """
            id uuid, version int, nature text, stage text, issues text[], main_issue text, sentiment text,
            severity smallint, needs_person boolean, level text, round int, round_started_at timestamptz, status text,
            status_since timestamptz, echo text, department_id uuid, owner uuid, first_receiver uuid,
            accepted_at timestamptz, dispatched_at timestamptz, planned_at timestamptz, answer text, cause text,
            action text, outcome text, answered_at timestamptz, answered_by uuid, settled boolean,
            called_back_at timestamptz, transfers int, breaches int, unread boolean, next_kind text,
            next_due_at timestamptz, next_warn_at timestamptz, attention_at timestamptz, joint_open uuid[],
            sight uuid[]""";

    static StateRow of(Case it) {
        Promise next = it.merged() ? null : it.promises.next().orElse(null);
        Answer answer = it.answer;
        return new StateRow(
                it.origin.id().value(),
                it.version,
                it.labels.nature(),
                it.labels.stage(),
                it.labels.issues(),
                it.labels.mainIssue(),
                it.labels.sentiment(),
                it.labels.severity(),
                it.needsPerson,
                it.level,
                it.round,
                it.roundStartedAt,
                it.stage.status(),
                it.stage.since(),
                it.stage instanceof Stage.Answered answered ? answered.echo() : null,
                it.department,
                it.owner,
                it.firstReceiver,
                it.acceptedAt,
                it.dispatchedAt,
                it.plannedAt,
                answer == null ? null : answer.text(),
                answer == null ? null : answer.cause(),
                answer == null ? null : answer.action(),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.by(),
                it.settled,
                it.calledBackAt,
                it.transfers,
                it.breaches,
                it.unread,
                next == null ? null : next.kind(),
                next == null ? null : next.dueAt(),
                next == null ? null : next.warnAt(),
                it.merged() ? null : it.attentionAt(),
                it.openTasks().stream()
                        .filter(Task::waiting)
                        .map(task -> task.department().value())
                        .toList(),
                sight(it));
    }

    /**
     * Who, besides those who see the whole hospital, sees this case: the department that leads, the owner, the first
     * receiver, and until it is closed every department that takes part.
     */
    private static Set<UUID> sight(Case it) {
        Set<UUID> sight = new LinkedHashSet<>();
        if (it.department != null) {
            sight.add(it.department.value());
        }
        if (it.owner != null) {
            sight.add(it.owner.value());
        }
        if (it.firstReceiver != null) {
            sight.add(it.firstReceiver.value());
        }
        if (it.stage.status() != Status.CLOSED) {
            it.tasks.stream()
                    .filter(task -> task.round() == it.round && task.withdrawnAt() == null)
                    .forEach(task -> sight.add(task.department().value()));
        }
        return sight;
    }
}
