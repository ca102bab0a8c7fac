package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Years into which deadlines reach although their holidays are not known: somebody must import the notice. */
@Component
public class MissingYears {

    private final DueFigures figures;
    private final Calendars calendars;
    private final Clock clock;

    MissingYears(DueFigures figures, Calendars calendars, Clock clock) {
        this.figures = figures;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What is missing now.
     *
     * @param cases open ones whose next time is in such a year
     */
    public record Warning(List<Integer> years, int cases) {}

    @Transactional(readOnly = true)
    public Warning read(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        WorkingCalendar calendar = calendars.of(actor.hospital());
        Instant now = clock.instant();
        Instant furthest = PromiseRules.legal(Level.ORDINARY, true).due(now, calendar);
        Instant last = figures.lastDue(actor.hospital())
                .filter(due -> due.isAfter(furthest))
                .orElse(furthest);
        List<Integer> years = IntStream.rangeClosed(calendar.year(now), calendar.year(last))
                .filter(year -> !calendar.loaded(year))
                .boxed()
                .toList();
        int cases = years.isEmpty() ? 0 : figures.dueFrom(actor.hospital(), calendar.beginning(years.getFirst()));
        return new Warning(years, cases);
    }
}
