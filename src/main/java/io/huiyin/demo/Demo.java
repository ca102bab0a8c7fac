package io.huiyin.demo;

import io.huiyin.demo.DemoTable.Loading;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import java.time.Duration;
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
    private final Library library;
    private final Chronicle chronicle;
    private final Departments departments;
    private final Places places;
    private final People people;
    private final JsonMapper json;
    private volatile boolean stopping;
    private volatile @Nullable Thread teller;

    Demo(
            Founding founding,
            SignIns signIns,
            Library library,
            Chronicle chronicle,
            Departments departments,
            Places places,
            People people,
            JsonMapper json) {
        this.founding = founding;
        this.signIns = signIns;
        this.library = library;
        this.chronicle = chronicle;
        this.departments = departments;
        this.places = places;
        this.people = people;
        this.json = json;
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
        library.fill(cast);
        teller = Thread.ofPlatform()
                .name("demo")
                .uncaughtExceptionHandler(
                        (thread, e) -> log.error("The demo's story broke off; the next start goes on with it", e))
                .start(() -> tell(loading, script, cast));
    }

    private void tell(Loading loading, Script script, Cast cast) {
        long start = System.nanoTime();
        try {
            int told = chronicle.tell(loading, script, cast, () -> !stopping);
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            log.info("The demo hospital has heard {} patients, told in {} s", told, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
}
