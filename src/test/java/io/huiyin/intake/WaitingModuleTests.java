package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** The worker of the analysis listens too; these rows lie in the future, where it does not look. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
class WaitingModuleTests {

    private static final Duration LATER = Duration.ofDays(30);
    private static final AtomicInteger HOSPITALS = new AtomicInteger();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Waiting waiting;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private HospitalId hospital;

    @BeforeEach
    void found() {
        hospital = TestHospital.found(house, "QUEUE" + HOSPITALS.incrementAndGet())
                .hospital()
                .id();
    }

    @Test
    void whatIsClaimedIsClaimedByOne() {
        for (int i = 0; i < 6; i++) {
            receive("等候" + i);
        }
        later(() -> transaction.executeWithoutResult(status -> {
            List<Feedback> mine = waiting.claim(hospital, 4);
            List<Feedback> theirs = CompletableFuture.supplyAsync(
                            () -> soon(() -> transaction.execute(other -> waiting.claim(hospital, 10))))
                    .join();

            assertThat(mine).extracting(Feedback::text).containsExactly("等候0", "等候1", "等候2", "等候3");
            assertThat(theirs).extracting(Feedback::text).containsExactly("等候4", "等候5");
            waiting.done(hospital, mine.stream().map(Feedback::id).toList());
        }));
        assertThat(waiting.count(hospital).waiting()).isEqualTo(2);
    }

    @Test
    void whatFailsThreeTimesIsSetAsideUntilSomebodyTriesAgain() {
        FeedbackId id = receive("读不懂");
        later(() -> {
            for (int i = 0; i < 3; i++) {
                assertThat(waiting.setAside(hospital)).isEmpty();
                waiting.failed(hospital, id, "it broke " + i);
            }
            assertThat(waiting.setAside(hospital)).singleElement().satisfies(aside -> {
                assertThat(aside.feedback()).isEqualTo(id);
                assertThat(aside.error()).isEqualTo("it broke 2");
            });
            assertThat(waiting.hospitals()).doesNotContain(hospital);
            assertThat(waiting.count(hospital).waiting()).isZero();

            waiting.retry(hospital, id);
            assertThat(waiting.hospitals()).contains(hospital);
            assertThatThrownBy(() -> waiting.retry(hospital, id)).hasMessage("not_found");
        });
    }

    @Test
    void aFailureWaitsAMomentBeforeTheNextTry() {
        FeedbackId id = receive("等一下");
        later(() -> {
            waiting.failed(hospital, id, "for now");
            assertThat(transaction.<List<Feedback>>execute(status -> waiting.claim(hospital, 1)))
                    .isEmpty();
        });
    }

    @Test
    void aClaimOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> waiting.claim(hospital, 1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Stored now, but to be worked off only later than any worker of this test run looks. */
    private FeedbackId receive(String text) {
        FeedbackId id = StoryClock.at(
                        clock.instant().plus(LATER), () -> intake.receive(Said.anonymously(hospital, text)))
                .feedback();
        assertThat(jdbc.sql("select count(*) from intake.waiting where feedback_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        return id;
    }

    private void later(Runnable verb) {
        StoryClock.at(clock.instant().plus(LATER).plusSeconds(60), verb);
    }

    private <R> R soon(Supplier<R> verb) {
        return StoryClock.at(clock.instant().plus(LATER).plusSeconds(60), verb::get);
    }
}
