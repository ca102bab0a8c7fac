package io.huiyin.demo;

import io.huiyin.demo.DemoTable.Loading;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells all that has not been told yet, the old before the new. */
@Component
class Chronicle {

    /** Database and application take turns over one story; two stories keep both busy. */
    private static final int HANDS = 2;

    /** What came before has been read when somebody looks. */
    private static final Duration SHIFT = Duration.ofHours(10);

    private final Telling telling;
    private final DemoTable table;
    private final Hospitals hospitals;
    private final People people;
    private final Calendars calendars;
    private final Notices notices;
    private final Habits habits;
    private final Paperwork paperwork;
    private final Clock clock;

    Chronicle(
            Telling telling,
            DemoTable table,
            Hospitals hospitals,
            People people,
            Calendars calendars,
            Notices notices,
            Habits habits,
            Paperwork paperwork,
            Clock clock) {
        this.telling = telling;
        this.table = table;
        this.hospitals = hospitals;
        this.people = people;
        this.calendars = calendars;
        this.notices = notices;
        this.habits = habits;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    /**
     * Comes back when everything is told, or soon after {@code goOn} says no.
     *
     * @return how many were told
     */
    int tell(Loading loading, Script script, Cast cast, BooleanSupplier goOn) throws InterruptedException {
        HospitalId hospital = loading.hospital();
        Timetable timetable = new Timetable(loading.begunAt(), calendars.of(hospital));
        Set<UUID> told = table.told(hospital);
        Map<Boolean, List<Voice>> untold = script.voices().stream()
                .filter(voice -> !told.contains(voice.key()))
                .sorted(Comparator.comparing(timetable::received))
                .collect(Collectors.partitioningBy(voice -> timetable.recent(timetable.received(voice))));
        List<Voice> old = untold.getOrDefault(false, List.of());
        List<Voice> recent = untold.getOrDefault(true, List.of());
        inHands(old, timetable, cast, goOn);
        cast.alarmed().forEach(notices::readAll);
        habits.begin(cast.quality());
        Map<Boolean, List<Voice>> byShift = recent.stream()
                .collect(Collectors.partitioningBy(voice -> timetable.recent(timetable.received(voice), SHIFT)));
        inHands(byShift.getOrDefault(false, List.of()), timetable, cast, goOn);
        cast.alarmed().forEach(notices::readAll);
        inHands(byShift.getOrDefault(true, List.of()), timetable, cast, goOn);
        if (goOn.getAsBoolean()) {
            paperwork.file(cast, timetable, script.paperwork(), words -> {
                Voice voice = Paperwork.voice(script.voices(), words);
                return new Paperwork.Heard(telling.heard(cast, voice), timetable.received(voice));
            });
            enterAddresses(hospital, script.setting(), cast);
            table.finished(hospital, clock.instant());
        }
        return old.size() + recent.size();
    }

    /** A day is told by one hand, so that its case numbers stay in order. */
    private void inHands(List<Voice> voices, Timetable timetable, Cast cast, BooleanSupplier goOn)
            throws InterruptedException {
        Map<Integer, List<Voice>> shares =
                voices.stream().collect(Collectors.groupingBy(voice -> hand(timetable.received(voice), timetable)));
        List<Future<?>> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (List<Voice> share : shares.values()) {
                outcomes.add(hands.submit(() -> {
                    for (Voice voice : share) {
                        if (!goOn.getAsBoolean()) {
                            return;
                        }
                        telling.tell(cast, timetable, voice);
                    }
                }));
            }
        }
        for (Future<?> outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a story of the demo could not be told", e.getCause());
            }
        }
    }

    private static int hand(Instant received, Timetable timetable) {
        LocalDate day = received.atZone(timetable.calendar().zone()).toLocalDate();
        return (int) (day.toEpochDay() % HANDS);
    }

    /** Only now: what happened before anybody looked is told to nobody by letter. */
    private void enterAddresses(HospitalId hospital, Setting setting, Cast cast) {
        Actor installer = hospitals.installer(hospital);
        for (Setting.Person person : setting.staff()) {
            StaffMember member = cast.member(person.username());
            List<String> belongsTo =
                    member.departments().stream().map(Object::toString).toList();
            people.change(
                    installer,
                    member.id(),
                    new NewStaffMember(
                            person.username(), person.name(), person.role(), belongsTo, person.email(), null, true),
                    null);
        }
    }
}
