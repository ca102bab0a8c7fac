package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The clocks of one case, all rounds: which promises run, which is next, what the sweep has to notice. */
final class Promises {

    private static final Comparator<Promise> SOONEST = Comparator.comparing(Promise::dueAt);

    private final List<Promise> all;

    Promises(List<Promise> all) {
        this.all = new ArrayList<>(all);
    }

    /** What a level promises from the receipt on. */
    static List<Promise> open(
            Level level, int round, Instant from, boolean jointly, PromiseRules rules, WorkingCalendar calendar) {
        return rules.fromReceipt(level, jointly).stream()
                .map(rule -> Promise.of(rule, round, from, rule.due(from, calendar)))
                .sorted(SOONEST)
                .toList();
    }

    List<Promise> all() {
        return List.copyOf(all);
    }

    List<Promise> of(int round) {
        return all.stream()
                .filter(promise -> promise.round() == round && promise.withdrawnAt() == null)
                .sorted(SOONEST)
                .toList();
    }

    Optional<Promise> find(int round, PromiseKind kind) {
        return all.stream()
                .filter(promise -> promise.round() == round && promise.kind() == kind)
                .findFirst();
    }

    /** The next thing owed, also if it is overdue. */
    Optional<Promise> next() {
        return all.stream().filter(Promise::owed).min(SOONEST);
    }

    @Nullable
    Instant attentionAt() {
        Instant soonest = null;
        for (Promise promise : all) {
            Instant at = promise.attentionAt();
            if (at != null && (soonest == null || at.isBefore(soonest))) {
                soonest = at;
            }
        }
        return soonest;
    }

    void add(List<Promise> more) {
        all.addAll(more);
    }

    void keep(int round, PromiseKind kind, Instant at) {
        change(round, kind, promise -> promise.owed() ? promise.kept(at) : promise);
    }

    void withdrawOwed(Instant at) {
        all.replaceAll(promise -> promise.owed() ? promise.withdrawn(at) : promise);
    }

    void replace(Promise promise) {
        change(promise.round(), promise.kind(), same -> promise);
    }

    /**
     * Puts the round under other rules, each counted from the start of the round. What was kept stays kept; what the new
     * level does not promise is withdrawn, unless it was kept or broken before.
     */
    void regrade(int round, Instant from, List<PromiseRule> rules, WorkingCalendar calendar, Events events) {
        all.replaceAll(promise -> promise.round() == round
                        && promise.owed()
                        && rules.stream().noneMatch(rule -> rule.kind() == promise.kind())
                ? promise.withdrawn(events.now())
                : promise);
        for (PromiseRule rule : rules) {
            Instant due = rule.due(from, calendar);
            Promise promise = find(round, rule.kind())
                    .map(known -> known.under(rule, due, events.now()))
                    .orElseGet(() -> Promise.of(rule, round, from, due));
            Instant happened = events.of(rule.kind());
            if (promise.keptAt() == null && happened != null) {
                promise = promise.kept(happened);
            }
            if (find(round, rule.kind()).isPresent()) {
                replace(promise);
            } else {
                all.add(promise);
            }
        }
    }

    /** What has happened in the round so far: a promise made later may already have been kept. */
    record Events(
            Instant now,
            @Nullable Instant accepted,
            @Nullable Instant dispatched,
            @Nullable Instant planned) {

        @Nullable
        Instant of(PromiseKind kind) {
            return switch (kind) {
                case FIRST_RESPONSE -> accepted;
                case DISPATCH -> dispatched;
                case PLAN -> planned;
                case ANSWER, CALLBACK, LEGAL -> null;
            };
        }
    }

    private void change(int round, PromiseKind kind, UnaryOperator<Promise> change) {
        all.replaceAll(promise -> promise.round() == round && promise.kind() == kind ? change.apply(promise) : promise);
    }
}
