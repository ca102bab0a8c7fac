package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what new promises would mean before anybody decides on them. */
@Component
public class PromiseTrial {

    private final Grounds grounds;
    private final RuleTable table;
    private final Calendars calendars;
    private final Clock clock;

    PromiseTrial(Grounds grounds, RuleTable table, Calendars calendars, Clock clock) {
        this.grounds = grounds;
        this.table = table;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * When something received at a moment would be due.
     *
     * @param before under what is promised now; null if it is not promised
     * @param after under the draft
     * @param loaded whether the holidays of the year are known
     */
    public record Trial(
            Level level,
            PromiseKind kind,
            @Nullable Instant before,
            @Nullable Instant after,
            boolean loaded) {}

    /** For something received then; null is now. */
    @Transactional(readOnly = true)
    public List<Trial> of(Actor actor, PromiseBook.Draft draft, @Nullable Instant received) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        WorkingCalendar calendar = calendars.of(actor.hospital());
        DraftCheck.of(draft, calendar);
        Instant at = received == null ? clock.instant() : received;
        PromiseRules before = grounds.bookOf(table.decisions(actor.hospital()))
                .at(clock.instant())
                .rules();
        PromiseRules after = new PromiseRules(draft.rules());
        List<Trial> trials = new ArrayList<>();
        for (Level level : Level.values()) {
            for (PromiseKind kind : PromiseKind.values()) {
                if (kind == PromiseKind.LEGAL && level.underLaw()) {
                    Instant due = PromiseRules.legal(level, false).due(at, calendar);
                    trials.add(new Trial(level, kind, due, due, calendar.loaded(calendar.year(due))));
                } else {
                    trials.add(trial(level, kind, before, after, at, calendar));
                }
            }
        }
        return trials.stream()
                .filter(trial -> trial.before() != null || trial.after() != null)
                .toList();
    }

    private static Trial trial(
            Level level,
            PromiseKind kind,
            PromiseRules before,
            PromiseRules after,
            Instant at,
            WorkingCalendar calendar) {
        Instant old =
                before.find(level, kind).map(rule -> rule.due(at, calendar)).orElse(null);
        Instant due =
                after.find(level, kind).map(rule -> rule.due(at, calendar)).orElse(null);
        return new Trial(level, kind, old, due, due == null || calendar.loaded(calendar.year(due)));
    }
}
