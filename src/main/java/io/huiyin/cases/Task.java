package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of another department in a case. The case cannot be answered before it is signed.
 *
 * @param dueAt chosen by who asked, within what the patient was promised
 * @param askedBy null if the house asked by itself because the case is urgent
 * @param signing what the department said; null while it has said nothing
 * @param refusal why it has no part in it; goes back to who leads
 * @param warnedAt when it was reminded
 * @param overdueAt when it was noticed that it was not signed in time
 * @param withdrawnAt when it was no longer needed, because the case is no longer urgent, starts anew or goes on without
 */
record Task(
        UUID id,
        int round,
        DepartmentId department,
        String request,
        @Nullable Instant dueAt,
        Instant askedAt,
        @Nullable StaffId askedBy,
        @Nullable Said signing,
        @Nullable Said refusal,
        @Nullable Instant warnedAt,
        @Nullable Instant overdueAt,
        @Nullable Instant withdrawnAt) {

    private static final Duration SOON = Duration.ofHours(4);
    private static final int LAST_PART = 4;

    /** Words somebody stands for. */
    record Said(String words, StaffId by, Instant at) {}

    /** Somebody is asked now. */
    static Task asked(
            UUID id,
            int round,
            DepartmentId department,
            String request,
            @Nullable Instant dueAt,
            Instant at,
            @Nullable StaffId by) {
        return new Task(id, round, department, request, dueAt, at, by, null, null, null, null, null);
    }

    /** The case cannot be answered: it is neither signed nor taken back. */
    boolean open() {
        return signing == null && withdrawnAt == null;
    }

    /** The department has yet to say something. */
    boolean waiting() {
        return open() && refusal == null;
    }

    /** The last quarter of the time, at most four hours. */
    private Instant warnAt(Instant due) {
        Duration quarter = Duration.between(askedAt, due).dividedBy(LAST_PART);
        return due.minus(quarter.compareTo(SOON) < 0 ? quarter : SOON);
    }

    /** When it must be looked at next; null if there is nothing more to notice. */
    @Nullable
    Instant attentionAt() {
        if (!waiting() || dueAt == null || overdueAt != null) {
            return null;
        }
        return warnedAt == null ? warnAt(dueAt) : dueAt;
    }

    Task signed(String words, StaffId by, Instant at) {
        return with(dueAt, new Said(words, by, at), refusal, warnedAt, overdueAt, withdrawnAt);
    }

    Task declined(String words, StaffId by, Instant at) {
        return with(dueAt, signing, new Said(words, by, at), warnedAt, overdueAt, withdrawnAt);
    }

    Task warned(Instant at) {
        return with(dueAt, signing, refusal, at, overdueAt, withdrawnAt);
    }

    Task overdue(Instant at) {
        return with(dueAt, signing, refusal, warnedAt == null ? at : warnedAt, at, withdrawnAt);
    }

    Task withdrawn(Instant at) {
        return with(dueAt, signing, refusal, warnedAt, overdueAt, at);
    }

    /** No later than what the patient is promised. */
    Task within(Instant due) {
        boolean later = dueAt == null || dueAt.isAfter(due);
        return later ? with(due, signing, refusal, warnedAt, overdueAt, withdrawnAt) : this;
    }

    private Task with(
            @Nullable Instant due,
            @Nullable Said said,
            @Nullable Said refused,
            @Nullable Instant warned,
            @Nullable Instant overdue,
            @Nullable Instant withdrawn) {
        return new Task(
                id, round, department, request, due, askedAt, askedBy, said, refused, warned, overdue, withdrawn);
    }
}
