package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.People;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.outreach.StaffCarrier;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what rings in somebody's sight. */
@Component
public class Watchtower {

    private static final int MOST = 200;

    private final AlarmTable alarms;
    private final RungTable rungs;
    private final Standings standings;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    Watchtower(
            AlarmTable alarms, RungTable rungs, Standings standings, People people, Calendars calendars, Clock clock) {
        this.alarms = alarms;
        this.rungs = rungs;
        this.standings = standings;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All alarms of a case, the newest first; a case outside the reader's sight is not found. */
    @Transactional(readOnly = true)
    public List<AlarmView> of(Actor reader, CaseId id, Locale locale) {
        standings.of(reader, id);
        List<Alarm> begun = alarms.of(reader.hospital(), id).stream()
                .filter(alarm -> !alarm.startsAt().isAfter(clock.instant()))
                .toList();
        return shown(reader, begun, locale);
    }

    /** What rings now, the newest first, of cases in the reader's sight. */
    @Transactional(readOnly = true)
    public List<AlarmView> ringing(Actor reader, Locale locale) {
        reader.must(Permission.CASE_READ);
        List<Alarm> all = alarms.ringing(reader.hospital(), MOST).stream()
                .filter(alarm -> !alarm.startsAt().isAfter(clock.instant()))
                .toList();
        Set<CaseId> seen = standings
                .seen(reader, all.stream().map(Alarm::caseId).collect(Collectors.toSet()))
                .stream()
                .map(Standing::id)
                .collect(Collectors.toSet());
        return shown(
                reader,
                all.stream().filter(alarm -> seen.contains(alarm.caseId())).toList(),
                locale);
    }

    private List<AlarmView> shown(Actor reader, List<Alarm> all, Locale locale) {
        HospitalId hospital = reader.hospital();
        Map<UUID, List<RungTable.Climbed>> climbed = rungs
                .of(hospital, all.stream().map(Alarm::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RungTable.Climbed::alarm));
        Set<StaffId> known = new HashSet<>();
        all.stream().map(Alarm::takenBy).filter(Objects::nonNull).forEach(known::add);
        climbed.values().forEach(list -> list.forEach(rung -> known.addAll(rung.told())));
        Map<StaffId, String> names = people.names(hospital, known);
        WorkingCalendar calendar = calendars.of(hospital);
        return all.stream()
                .map(alarm -> view(
                        alarm,
                        climbed.getOrDefault(alarm.id(), List.of()),
                        names,
                        calendar,
                        reader.may(Permission.CASE_NOTE),
                        locale))
                .toList();
    }

    private static AlarmView view(
            Alarm alarm,
            List<RungTable.Climbed> climbed,
            Map<StaffId, String> names,
            WorkingCalendar calendar,
            boolean may,
            Locale locale) {
        StaffId takenBy = alarm.takenBy();
        List<AlarmView.RungView> rungs = IntStream.range(0, alarm.rungs().size())
                .mapToObj(at -> rung(alarm, at, climbed.stream().filter(one -> one.rung() == at), names, calendar))
                .toList();
        return new AlarmView(
                alarm.id(),
                alarm.caseId(),
                alarm.number(),
                alarm.trigger(),
                alarm.level(),
                alarm.clock(),
                AlarmWords.what(alarm.trigger(), alarm.clock()).in(locale),
                alarm.dueAt(),
                alarm.startsAt(),
                alarm.state().code(),
                takenBy == null ? null : new AlarmView.Person(takenBy.value(), names.getOrDefault(takenBy, "")),
                alarm.takenAt(),
                alarm.note(),
                rungs,
                may && alarm.state() == Alarm.State.OPEN);
    }

    private static AlarmView.RungView rung(
            Alarm alarm,
            int at,
            Stream<RungTable.Climbed> climbed,
            Map<StaffId, String> names,
            WorkingCalendar calendar) {
        Rung rung = alarm.rungs().get(at);
        RungTable.Climbed told = climbed.findFirst().orElse(null);
        return new AlarmView.RungView(
                rung.due(alarm.startsAt(), calendar),
                told == null ? null : told.at(),
                rung.to(),
                rung.by().stream().map(StaffCarrier::code).toList(),
                told == null
                        ? List.of()
                        : told.told().stream()
                                .map(one -> names.getOrDefault(one, ""))
                                .toList());
    }
}
