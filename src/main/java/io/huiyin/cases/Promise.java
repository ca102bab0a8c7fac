package io.huiyin.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise of one round and what became of it. Its due time is always computed from the start of the round by a
 * rule, never moved by hand.
 *
 * @param withdrawnAt when it stopped being owed without being kept: another level, another round, the end
 */
record Promise(
        PromiseKind kind,
        int round,
        Instant startedAt,
        Instant dueAt,
        int amount,
        Unit unit,
        @Nullable Instant keptAt,
        @Nullable Instant breachedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant withdrawnAt) {

    private static final Duration SOON = Duration.ofHours(4);
    private static final int LAST_PART = 4;

    static Promise of(PromiseRule rule, int round, Instant startedAt, Instant dueAt) {
        return new Promise(rule.kind(), round, startedAt, dueAt, rule.amount(), rule.unit(), null, null, null, null);
    }

    boolean owed() {
        return keptAt == null && withdrawnAt == null;
    }

    /** From here on it is due soon: the last four hours, or the last quarter of a shorter promise. */
    Instant warnAt() {
        Duration quarter = Duration.between(startedAt, dueAt).dividedBy(LAST_PART);
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

    PromiseState state(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(dueAt) ? PromiseState.LATE : PromiseState.KEPT;
        }
        return breachedAt != null || now.isAfter(dueAt) ? PromiseState.BREACHED : PromiseState.RUNNING;
    }

    Promise kept(Instant at) {
        return new Promise(kind, round, startedAt, dueAt, amount, unit, at, breachedAt, warnedAt, withdrawnAt);
    }

    Promise breached(Instant at) {
        return new Promise(
                kind, round, startedAt, dueAt, amount, unit, keptAt, at, warnedAt == null ? at : warnedAt, withdrawnAt);
    }

    Promise warned(Instant at) {
        return new Promise(kind, round, startedAt, dueAt, amount, unit, keptAt, breachedAt, at, withdrawnAt);
    }

    Promise withdrawn(Instant at) {
        return new Promise(kind, round, startedAt, dueAt, amount, unit, keptAt, breachedAt, warnedAt, at);
    }

    /** The same promise under another rule, counted from the same start: what has been waited stays waited. */
    Promise under(PromiseRule rule, Instant due, Instant now) {
        boolean ahead = due.isAfter(now);
        Promise same = new Promise(
                kind,
                round,
                startedAt,
                due,
                rule.amount(),
                rule.unit(),
                keptAt,
                ahead ? null : breachedAt,
                warnedAt,
                null);
        return ahead && same.warnAt().isAfter(now)
                ? new Promise(
                        kind, round, startedAt, due, rule.amount(), rule.unit(), keptAt, same.breachedAt, null, null)
                : same;
    }
}
