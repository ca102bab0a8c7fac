package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of one round: a promise is due so much later as the patient was waited for while it ran. Time that would not
 * have counted anyway, a weekend in a promise of working days, moves nothing; neither does a pause that begins when the
 * time is over already.
 *
 * @param pauses in their order, not touching each other
 */
record CaseClock(WorkingCalendar calendar, List<Span> pauses) {

    CaseClock {
        pauses = List.copyOf(pauses);
    }

    Instant due(PromiseKind kind, Term term, Instant startedAt) {
        Instant due = term.dueAt();
        if (!kind.pausable()) {
            return due;
        }
        Instant counting = counting(term.unit(), startedAt);
        for (Span pause : pauses) {
            Instant from = pause.from().isBefore(counting) ? counting : pause.from();
            if (from.isBefore(due) && from.isBefore(pause.to())) {
                due = switch (term.unit()) {
                    case MINUTES -> due.plus(Duration.between(from, pause.to()));
                    case WORKING_MINUTES, WORKING_DAYS ->
                        calendar.afterWorkingTime(due, calendar.workingTime(from, pause.to()));
                };
            }
        }
        return due;
    }

    /** From when on time counts: the day of receipt is not a day of the promise. */
    private Instant counting(Unit unit, Instant startedAt) {
        return unit == Unit.WORKING_DAYS ? calendar.nextDay(startedAt) : startedAt;
    }
}
