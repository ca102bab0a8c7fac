package io.huiyin.cases;

import io.huiyin.organization.Interval;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every stretch of time between the start of a promise and its due time; what was waited for the patient cut out. */
record Stretches(Promise promise, CaseClock clock) {

    /**
     * One of them.
     *
     * @param interval as the calendar has it; null for a pause
     */
    record Part(Instant from, Instant to, @Nullable Interval interval) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Interval interval : intervals()) {
            if (interval.counted() && promise.kind().pausable()) {
                cut(interval, parts);
            } else {
                parts.add(new Part(interval.from(), interval.to(), interval));
            }
        }
        return parts;
    }

    /** Whole days count until a pause takes hours out of them. */
    private List<Interval> intervals() {
        WorkingCalendar calendar = clock.calendar();
        Instant from = promise.startedAt();
        Instant to = promise.dueAt();
        boolean moved = !to.equals(promise.holding().dueAt());
        return switch (promise.holding().unit()) {
            case MINUTES -> calendar.explainClock(from, to);
            case WORKING_MINUTES -> calendar.explain(from, to);
            case WORKING_DAYS -> {
                Instant counting = calendar.nextDay(from);
                if (!moved || !counting.isBefore(to)) {
                    yield calendar.explainDays(from, to);
                }
                List<Interval> all = new ArrayList<>(calendar.explainDays(from, counting));
                all.addAll(calendar.explain(counting, to));
                yield all;
            }
        };
    }

    private void cut(Interval interval, List<Part> parts) {
        Instant here = interval.from();
        for (Span pause : clock.pauses()) {
            Instant from = pause.from().isBefore(here) ? here : pause.from();
            Instant to = pause.to().isBefore(interval.to()) ? pause.to() : interval.to();
            if (!from.isBefore(to)) {
                continue;
            }
            if (here.isBefore(from)) {
                parts.add(new Part(here, from, interval));
            }
            parts.add(new Part(from, to, null));
            here = to;
        }
        if (here.isBefore(interval.to())) {
            parts.add(new Part(here, interval.to(), interval));
        }
    }
}
