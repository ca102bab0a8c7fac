package io.huiyin.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise of one round and what became of it. Its due time is always computed, from the start of the round by a rule
 * and from the pauses, never moved by hand.
 *
 * @param term what the level promises
 * @param told what the receipt said, if that was sooner; no later change takes it back
 * @param withdrawnAt when it stopped being owed without being kept: another level, another round, the end
 */
record Promise(
        PromiseKind kind,
        int round,
        Instant startedAt,
        Term term,
        @Nullable Term told,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable Instant breachedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant withdrawnAt) {

    private static final Duration SOON = Duration.ofHours(4);
    private static final int LAST_PART = 4;

    static Promise of(PromiseKind kind, int round, Instant startedAt, Term term) {
        return new Promise(kind, round, startedAt, term, null, term.dueAt(), null, null, null, null);
    }

    /** The term that counts: the sooner one. */
    Term holding() {
        return told != null && told.dueAt().isBefore(term.dueAt()) ? told : term;
    }

    boolean owed() {
        return keptAt == null && withdrawnAt == null;
    }

    /** From here on it is due soon: the last four hours, or the last quarter of a shorter promise. */
    Instant warnAt() {
        Duration quarter = Duration.between(startedAt, holding().dueAt()).dividedBy(LAST_PART);
        return dueAt.minus(quarter.compareTo(SOON) < 0 ? quarter : SOON);
    }

    /** When the sweep must look at it next; null if there is nothing more to notice. */
    @Nullable
    Instant attentionAt() {
        if (!owed() || breachedAt != null) {
            return null;
        }
        return warnedAt == null ? warnAt() : dueAt;
    }

    /** Due then, if it would be later. */
    Promise by(Instant limit) {
        return dueAt.isAfter(limit)
                ? new Promise(kind, round, startedAt, term, told, limit, keptAt, breachedAt, warnedAt, withdrawnAt)
                : this;
    }

    PromiseState state(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(dueAt) ? PromiseState.LATE : PromiseState.KEPT;
        }
        return breachedAt != null || now.isAfter(dueAt) ? PromiseState.BREACHED : PromiseState.RUNNING;
    }

    /** The same, owed by another case, whose people have not noticed yet whether it is late. */
    Promise inRound(int other) {
        return new Promise(kind, other, startedAt, term, told, dueAt, keptAt, null, null, withdrawnAt);
    }

    /** What kept it was undone. */
    Promise owedAgain() {
        return new Promise(kind, round, startedAt, term, told, dueAt, null, breachedAt, warnedAt, withdrawnAt);
    }

    Promise kept(Instant at) {
        return new Promise(kind, round, startedAt, term, told, dueAt, at, breachedAt, warnedAt, withdrawnAt);
    }

    Promise breached(Instant at) {
        Instant warned = warnedAt == null ? at : warnedAt;
        return new Promise(kind, round, startedAt, term, told, dueAt, keptAt, at, warned, withdrawnAt);
    }

    Promise warned(Instant at) {
        return new Promise(kind, round, startedAt, term, told, dueAt, keptAt, breachedAt, at, withdrawnAt);
    }

    Promise withdrawn(Instant at) {
        return new Promise(kind, round, startedAt, term, told, dueAt, keptAt, breachedAt, warnedAt, at);
    }

    /** The receipt has said this. */
    Promise told(Term said, CaseClock clock, Instant now) {
        return new Promise(kind, round, startedAt, term, said, dueAt, keptAt, breachedAt, warnedAt, withdrawnAt)
                .reckoned(clock, now);
    }

    /** The same promise under another rule, counted from the same start: what has been waited stays waited. */
    Promise under(Term other, CaseClock clock, Instant now) {
        return new Promise(kind, round, startedAt, other, told, dueAt, keptAt, breachedAt, warnedAt, null)
                .reckoned(clock, now);
    }

    /** Due when its clock says; what is not broken or not due soon any more may be warned of again. */
    Promise reckoned(CaseClock clock, Instant now) {
        Instant due = clock.due(kind, holding(), startedAt);
        Promise same = new Promise(
                kind,
                round,
                startedAt,
                term,
                told,
                due,
                keptAt,
                due.isAfter(now) ? null : breachedAt,
                warnedAt,
                withdrawnAt);
        boolean again = due.isAfter(now) && same.warnAt().isAfter(now);
        return again
                ? new Promise(kind, round, startedAt, term, told, due, keptAt, same.breachedAt, null, withdrawnAt)
                : same;
    }
}
