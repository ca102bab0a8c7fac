package io.huiyin.demo;

import io.huiyin.demo.DemoTable.Loading;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import io.huiyin.organization.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Founds the demo hospital on the first start of an empty installation and tells its last weeks. The hospital can be
 * used as soon as it is founded; its past arrives in the seconds after. What was interrupted goes on at the next start.
 */
@Component
@Order(10)
@ConditionalOnBooleanProperty(name = "huiyin.demo.enabled", matchIfMissing = true)
class Demo implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Founding founding;
    private final SignIns signIns;
    private final Telling telling;
    private final DemoTable table;
    private final Hospitals hospitals;
    private final Departments departments;
    private final Places places;
    private final People people;
    private final Calendars calendars;
    private final JsonMapper json;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile @Nullable Thread teller;

    Demo(
            Founding founding,
            SignIns signIns,
            Telling telling,
            DemoTable table,
            Hospitals hospitals,
            Departments departments,
            Places places,
            People people,
            Calendars calendars,
            JsonMapper json,
            Clock clock) {
        this.founding = founding;
        this.signIns = signIns;
        this.telling = telling;
        this.table = table;
        this.hospitals = hospitals;
        this.departments = departments;
        this.places = places;
        this.people = people;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Script script = Script.read(json);
        founding.begin(script.setting())
                .filter(loading -> loading.finishedAt() == null)
                .ifPresent(loading -> start(loading, script));
    }

    private void start(Loading loading, Script script) {
        Cast cast = Cast.of(loading.hospital(), script.setting(), people, departments, places);
        signIns.hand(loading, script.setting(), cast);
        teller = Thread.ofPlatform()
                .name("demo")
                .uncaughtExceptionHandler(
                        (thread, e) -> log.error("The demo's story broke off; the next start goes on with it", e))
                .start(() -> tell(loading, script, cast));
    }

    private void tell(Loading loading, Script script, Cast cast) {
        HospitalId hospital = loading.hospital();
        Timetable timetable = new Timetable(loading.begunAt(), calendars.of(hospital));
        Set<UUID> told = table.told(hospital);
        List<Voice> untold = script.voices().stream()
                .filter(voice -> !told.contains(voice.key()))
                .sorted(Comparator.comparing(timetable::received))
                .toList();
        long start = System.nanoTime();
        for (Voice voice : untold) {
            if (stopping) {
                return;
            }
            telling.tell(cast, timetable, voice);
        }
        enterAddresses(hospital, script.setting(), cast);
        table.finished(hospital, clock.instant());
        log.info("The demo hospital has heard {} patients, told in {} s", untold.size(), seconds(start));
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

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        Thread thread = teller;
        if (thread != null) {
            thread.join(FAREWELL);
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
