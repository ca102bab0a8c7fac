package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.Level;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.cases.StepKind;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends what rings, in the transaction of what it is about. */
@Component
public class Alarms {

    private final AlarmTable table;
    private final Ladders ladders;
    private final Climbing climbing;
    private final Standings standings;
    private final Calendars calendars;
    private final Clock clock;

    Alarms(
            AlarmTable table,
            Ladders ladders,
            Climbing climbing,
            Standings standings,
            Calendars calendars,
            Clock clock) {
        this.table = table;
        this.ladders = ladders;
        this.climbing = climbing;
        this.standings = standings;
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    void moved(CasesMoved news) {
        HospitalId hospital = news.hospital();
        endWhatIsDone(news);
        ringAgain(news);
        Ladder ladder = null;
        for (CasesMoved.Move move : news.moves()) {
            for (NewAlarm alarm : Beginnings.of(move, news.at())) {
                ladder = ladder == null ? ladders.of(hospital) : ladder;
                begin(hospital, ladder, move.standing(), alarm, news.at());
            }
        }
    }

    /** For rooms above: it rings from {@code startsAt} on, until somebody takes it or {@link #end} is called. */
    @Transactional
    public void begin(HospitalId hospital, CaseId id, NewAlarm alarm) {
        Standing standing = standings.of(hospital, List.of(id)).getFirst();
        begin(hospital, ladders.of(hospital), standing, alarm, clock.instant());
    }

    /** Whatever rings about this case for one of these reasons falls silent. */
    @Transactional
    public void end(HospitalId hospital, CaseId id, Set<Trigger> triggers) {
        end(hospital, Set.of(id), alarm -> triggers.contains(alarm.trigger()), clock.instant());
    }

    private void begin(HospitalId hospital, Ladder ladder, Standing standing, NewAlarm news, Instant now) {
        Level level = standing.level();
        Ladder.Line line = ladder.find(news.trigger(), level, news.clock()).orElse(null);
        if (line == null) {
            return;
        }
        WorkingCalendar calendar = calendars.of(hospital);
        List<Rung> rungs = line.rungs().stream()
                .sorted(Comparator.comparing(rung -> rung.due(news.startsAt(), calendar)))
                .toList();
        Instant first = rungs.getFirst().due(news.startsAt(), calendar);
        Alarm alarm = new Alarm(
                Ids.next(now),
                standing.id(),
                news.key(),
                standing.number(),
                news.trigger(),
                level,
                news.clock(),
                news.dueAt(),
                standing.round(),
                news.newsKey(),
                news.startsAt(),
                rungs,
                0,
                first,
                Alarm.State.OPEN,
                null,
                null,
                null);
        if (table.begin(hospital, alarm) && !first.isAfter(now)) {
            climbing.climb(hospital, alarm, standing, climbing.audience(hospital), now);
        }
    }

    /** What the merging silenced, and what is still so now that the case stands alone again, climbs on where it stood. */
    private void ringAgain(CasesMoved news) {
        WorkingCalendar calendar = calendars.of(news.hospital());
        for (CasesMoved.Move move : news.moves()) {
            Standing standing = move.standing();
            Beginnings.aloneAgain(move)
                    .ifPresent(merged -> table.endedSince(news.hospital(), standing.id(), merged).stream()
                            .filter(alarm ->
                                    alarm.trigger().endsWithTheCase() && Holding.still(alarm, standing, news.at()))
                            .forEach(alarm -> table.ringAgain(news.hospital(), alarm.id(), alarm.dueNext(calendar))));
        }
    }

    private void endWhatIsDone(CasesMoved news) {
        Map<CaseId, Standing> moved = news.moves().stream()
                .filter(move -> move.happened().stream().noneMatch(step -> step.kind() == StepKind.OPENED))
                .map(CasesMoved.Move::standing)
                .collect(Collectors.toMap(Standing::id, Function.identity(), (first, second) -> second));
        end(
                news.hospital(),
                moved.keySet(),
                alarm -> !Holding.still(alarm, Objects.requireNonNull(moved.get(alarm.caseId())), news.at()),
                news.at());
    }

    private void end(HospitalId hospital, Collection<CaseId> cases, Predicate<Alarm> done, Instant now) {
        if (cases.isEmpty()) {
            return;
        }
        List<UUID> over =
                table.open(hospital, cases).stream().filter(done).map(Alarm::id).toList();
        table.end(hospital, over, now);
    }
}
