package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"huiyin.analysis.worker=true", "huiyin.analysis.poll=60s", "huiyin.analysis.longest-pause=1s"})
@OnDatabase
@Import(Listening.class)
class WatchTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Understandings understandings;

    @Autowired
    private Watch watch;

    @Autowired
    private Listening.Ear ear;

    @Test
    void aNewWordWakesItLongBeforeItWouldLookByItself() throws InterruptedException {
        Speaking patients = speaking("WATCH1");
        understood(patients, patients.say("warm up"), Duration.ofSeconds(20));

        FeedbackId said = patients.say("等太久了");

        assertThat(understood(patients, said, Duration.ofSeconds(5))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void itComesBackByItselfAfterTheDatabaseWasAway() throws InterruptedException {
        Speaking patients = speaking("WATCH2");
        ear.cutTheLine.set(true);

        FeedbackId said = patients.say("护士很好");

        understood(patients, said, Duration.ofSeconds(20));
        assertThat(ear.cutTheLine).isFalse();
    }

    @Test
    void whatCameWhileItWasStoppedIsUnderstoodWhenItStartsAgain() throws InterruptedException {
        Speaking patients = speaking("WATCH3");
        watch.stop();
        FeedbackId said = patients.say("停车太难");
        Thread.sleep(200);
        assertThat(understandings.of(patients.hospital(), List.of(said))).isEmpty();

        watch.start();

        understood(patients, said, Duration.ofSeconds(20));
    }

    private Speaking speaking(String code) {
        return new Speaking(intake, TestHospital.found(house, code).hospital().id());
    }

    private Duration understood(Speaking patients, FeedbackId said, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        while (understandings.of(patients.hospital(), List.of(said)).isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
