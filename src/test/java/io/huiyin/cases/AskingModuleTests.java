package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.Channel;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@OnCases
class AskingModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Questions questions;

    @Autowired
    private Clock clock;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Intake intake;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Bedside here;
    private WorkingCalendar calendar;

    @BeforeEach
    void found() {
        here = new Bedside(house, "ASK" + ++hospitals);
        calendar = house.getBean(Calendars.class).of(here.hospital);
    }

    @Test
    void thePatientsWordsEndTheWaitAndOnlyTheHospitalsClockHasStoodStill() {
        Feedback said = here.say("排队太久");
        CaseId id = here.opened(said, Bedside.ordinary());
        Instant answer = due(id, PromiseKind.ANSWER);
        Instant legal = due(id, PromiseKind.LEGAL);
        Instant asked = calendar.afterWorkingTime(calendar.nextDay(said.receivedAt()), Duration.ofMinutes(30));
        Instant wrote = calendar.afterWorkingTime(asked, Duration.ofHours(5));
        ask(id, asked);
        assertThat(read(id, asked).waiting()).satisfies(wait -> {
            assertThat(wait.question()).isEqualTo("请问是几号窗口？");
            assertThat(wait.until()).isEqualTo(calendar.endOfWorkingDay(asked, 3));
        });
        assertThat(read(id, asked).actions()).containsExactly("resume");
        StoryClock.at(wrote, () -> {
            intake.add(said, "3 号窗口", null);
        });
        assertThat(due(id, PromiseKind.ANSWER)).isEqualTo(calendar.afterWorkingTime(answer, Duration.ofHours(5)));
        assertThat(due(id, PromiseKind.LEGAL)).isEqualTo(legal);
        ClockBody now = read(id, wrote);
        assertThat(now.waiting()).isNull();
        assertThat(now.earlier())
                .singleElement()
                .satisfies(wait -> assertThat(wait.end()).isEqualTo(Pause.End.PATIENT_WROTE));
        assertThat(now.asksLeft()).isEqualTo(1);
        assertThat(now.actions()).containsExactly("ask");
    }

    @Test
    void ofThreeSweepersOneIsKilledAndEveryWaitEndsExactlyOnce() throws Exception {
        List<CaseId> ids =
                IntStream.range(0, 12).mapToObj(i -> here.opened("请补充 " + i)).toList();
        Instant asked = calendar.afterWorkingTime(clock.instant(), Duration.ofHours(1));
        ids.forEach(id -> ask(id, asked));
        Instant over = calendar.endOfWorkingDay(asked, 3).plusSeconds(60);
        int before = notices.unread(here.hospital, here.outpatientHead.staff());
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch swept = new CountDownLatch(1);
            CountDownLatch dead = new CountDownLatch(1);
            int[] process = new int[1];
            var first = together.submit(() -> transactions.execute(status -> {
                process[0] =
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                int taken = StoryClock.at(over, () -> sweep.run());
                swept.countDown();
                await(dead);
                jdbc.sql("select 1").query(Integer.class).single();
                return taken;
            }));
            await(swept);
            var others = IntStream.range(0, 2)
                    .mapToObj(i -> together.submit(() -> StoryClock.at(over, () -> sweep.run())))
                    .toList();
            for (var other : others) {
                assertThat(other.get())
                        .as("what one has taken the others leave alone")
                        .isZero();
            }
            jdbc.sql("select pg_terminate_backend(:process)")
                    .param("process", process[0])
                    .query(Boolean.class)
                    .single();
            dead.countDown();
            assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
            var again = IntStream.range(0, 2)
                    .mapToObj(i -> together.submit(() -> StoryClock.at(over, () -> sweep.run())))
                    .toList();
            int taken = 0;
            for (var other : again) {
                taken += other.get();
            }
            assertThat(taken).as("other hospitals have something to notice too").isGreaterThanOrEqualTo(ids.size());
        }
        for (CaseId id : ids) {
            assertThat(here.read(here.officer, id).timeline())
                    .filteredOn(line -> line.kind() == StepKind.RESUMED)
                    .singleElement()
                    .satisfies(line -> assertThat(line.facts()).containsEntry("how", "expired"));
            assertThat(read(id, over).waiting()).isNull();
        }
        long told = notices.of(here.outpatientHead, null).items().stream()
                .filter(notice -> notice.kind().equals("resumed"))
                .count();
        assertThat(told).isEqualTo(ids.size());
        assertThat(notices.unread(here.hospital, here.outpatientHead.staff())).isGreaterThan(before);
    }

    @Test
    void aSlowClickOnAnOldVersionStopsNoClock() {
        CaseId id = here.opened("两个人同时问");
        int version = here.version(id);
        questions.ask(here.outpatientHead, id, version, "几号窗口？");
        assertThatThrownBy(() -> questions.ask(here.officer, id, version, "哪一天？"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("changed"));
        assertThat(jdbc.sql("select count(*) from cases.pause where hospital_id = :hospital")
                        .param("hospital", here.hospital.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCaseOutsideTheSightIsNotFoundAndWhoMayNotReplyStopsNoClock() {
        CaseId id = here.opened("别的科室");
        assertThatThrownBy(() -> questions.read(here.wardHead, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> questions.ask(here.wardHead, id, here.version(id), "？"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        var nurse = here.people.actor(Role.FOLLOWUP_NURSE);
        assertThat(questions.read(nurse, id).actions()).isEmpty();
        assertThatThrownBy(() -> questions.ask(nurse, id, here.version(id), "？"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void whoLeftNoTelephoneIsAskedOnlyWhereTheCodeWasHandedOut() {
        Feedback online = here.say("匿名在线", null, "OPD", null);
        assertThat(read(here.opened(online, Bedside.ordinary()), online.receivedAt())
                        .actions())
                .containsExactly("ask");
        CaseId letter = here.opened(letter(), Bedside.ordinary());
        assertThat(questions.read(here.officer, letter).refusal()).isEqualTo("case.ask.unreachable");
        assertThatThrownBy(() -> questions.ask(here.officer, letter, here.version(letter), "？"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("case.ask.unreachable"));
    }

    /** A letter in the box, without a name. */
    private Feedback letter() {
        Feedback said = here.say("意见箱里的信", null, "OPD", null);
        jdbc.sql("update intake.feedback set channel = :channel where hospital_id = :hospital and id = :id")
                .param("channel", Channel.PAPER.code())
                .param("hospital", here.hospital.value())
                .param("id", said.id().value())
                .update();
        return house.getBean(Feedbacks.class).find(here.hospital, said.id());
    }

    private void ask(CaseId id, Instant when) {
        int version = here.version(id);
        StoryClock.at(when, () -> questions.ask(here.outpatientHead, id, version, "请问是几号窗口？"));
    }

    private ClockBody read(CaseId id, Instant when) {
        return StoryClock.at(when, () -> questions.read(here.outpatientHead, id));
    }

    private Instant due(CaseId id, PromiseKind kind) {
        return here.read(here.officer, id).promises().stream()
                .filter(promise -> promise.kind() == kind)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
