package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** What a level promises from the receipt on, by the version that is valid then. */
    static List<Promise> open(
            Level level, int round, Instant from, boolean jointly, RuleBook book, WorkingCalendar calendar) {
        return book.at(from).terms(level, jointly, from, calendar).entrySet().stream()
                .map(term -> Promise.of(term.getKey(), round, from, term.getValue()))
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

    /** What the patient is told: whatever the pauses, nothing later than the law allows. */
    List<Promise> shown(int round, Level level) {
        Instant law = find(round, PromiseKind.LEGAL).map(Promise::dueAt).orElse(Instant.MAX);
        return of(round).stream()
                .filter(promise -> PromisesAtReceipt.shown(promise.kind(), level))
                .map(promise -> promise.kind().pausable() && promise.owed() ? promise.by(law) : promise)
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

    /**
     * When the sweep must look again.
     *
     * @param paused until when the clock stands still; null if it runs
     */
    @Nullable
    Instant attentionAt(@Nullable Instant paused) {
        Instant soonest = null;
        for (Promise promise : all) {
            Instant at = promise.attentionAt();
            if (at != null && paused != null && promise.kind().pausable() && at.isBefore(paused)) {
                at = paused;
            }
            if (at != null && (soonest == null || at.isBefore(soonest))) {
                soonest = at;
            }
        }
        return soonest;
    }

    /** What the hospital still owes and, as its clock stood still, would bring later than the law allows. */
    Optional<Promise> beyondLaw(int round) {
        return find(round, PromiseKind.LEGAL)
                .filter(legal -> legal.withdrawnAt() == null)
                .flatMap(legal -> of(round).stream()
                        .filter(promise -> promise.owed()
                                && promise.kind().pausable()
                                && promise.dueAt().isAfter(legal.dueAt()))
                        .reduce((first, last) -> last));
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
    void regrade(int round, Instant from, Map<PromiseKind, Term> terms, CaseClock clock, Events events) {
        all.replaceAll(promise -> promise.round() == round && promise.owed() && !terms.containsKey(promise.kind())
                ? promise.withdrawn(events.now())
                : promise);
        terms.forEach((kind, term) -> {
            Optional<Promise> known = find(round, kind);
            Promise promise = known.map(one -> one.under(term, clock, events.now()))
                    .orElseGet(() -> Promise.of(kind, round, from, term).reckoned(clock, events.now()));
            Instant happened = events.of(kind);
            if (promise.keptAt() == null && happened != null) {
                promise = promise.kept(happened);
            }
            if (known.isPresent()) {
                replace(promise);
            } else {
                all.add(promise);
            }
        });
    }

    /** After a pause has begun or ended: what is owed is due when its clock says. */
    void reckon(int round, CaseClock clock, Instant now) {
        all.replaceAll(promise -> promise.round() == round && promise.owed() ? promise.reckoned(clock, now) : promise);
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
