package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StoryClock;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@OnCases
class SweepModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Cases cases;

    @Autowired
    private Notices notices;

    @Autowired
    private Clock clock;

    private Bedside here;

    @BeforeEach
    void found() {
        here = new Bedside(house, "SWEEP" + ++hospitals);
    }

    @Test
    void manySweepersAtOnceWarnOnceAndTheNextSweepFindsNothingToDo() throws Exception {
        List<CaseId> ids =
                IntStream.range(0, 30).mapToObj(i -> here.opened("等了很久 " + i)).toList();
        Instant later = clock.instant().plus(Duration.ofDays(20));
        int before = notices.unread(here.hospital, here.outpatientHead.staff());
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4)
                    .mapToObj(i -> together.submit(() -> StoryClock.at(later, () -> sweep.run())))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(StoryClock.at(later, () -> sweep.run())).isZero();
        for (CaseId id : ids) {
            assertThat(here.read(here.officer, id).timeline())
                    .filteredOn(line -> line.kind() == StepKind.PROMISE_BREACHED)
                    .extracting(line -> line.facts().get("kind"))
                    .containsExactlyInAnyOrder("answer", "legal");
        }
        assertThat(notices.unread(here.hospital, here.outpatientHead.staff()) - before)
                .isEqualTo(30 * 2);
        assertThat(notices.unread(here.hospital, here.quality.staff()))
                .as("quality control hears of the legal limit at once, and of the answer after so many days")
                .isEqualTo(30 * 2);
        assertThat(sweep.lastSweepAt()).isEqualTo(later);
    }

    @Test
    void itWarnsBeforeItBreaksAndTheNewsRisesLevelByLevel() {
        Feedback said = here.say("药发错了");
        CaseId id = here.opened(said, Bedside.as(Nature.COMPLAINT, ServiceStage.PHARMACY, 3, Issue.SAFETY));
        Instant received = said.receivedAt();
        assertThat(StoryClock.at(received.plus(Duration.ofMinutes(46)), () -> sweep.run()))
                .isEqualTo(1);
        assertThat(kinds(id)).endsWith(StepKind.WARNED);
        StoryClock.at(received.plus(Duration.ofMinutes(61)), () -> sweep.run());
        assertThat(kinds(id)).endsWith(StepKind.PROMISE_BREACHED);
        assertThat(titles(here.quality)).anyMatch(title -> title.startsWith("首次响应已超时"));
        StoryClock.at(received.plus(Duration.ofHours(25)), () -> sweep.run());
        assertThat(kinds(id).stream().filter(kind -> kind == StepKind.PROMISE_BREACHED))
                .hasSize(2);
    }

    @Test
    void theSweepRefusesNobodysWorkInHand() {
        CaseId id = here.opened("改到一半");
        int version = here.version(id);
        StoryClock.at(clock.instant().plus(Duration.ofDays(9)), () -> sweep.run());
        assertThat(here.version(id)).isEqualTo(version);
        cases.accept(here.outpatientHead, id, version);
    }

    @Test
    void whatIsRolledBackIsNoticedByTheNextSweep() {
        CaseId id = here.opened("半途断电");
        Instant later = clock.instant().plus(Duration.ofDays(9));
        house.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            StoryClock.at(later, () -> sweep.run());
            status.setRollbackOnly();
        });
        assertThat(kinds(id)).doesNotContain(StepKind.PROMISE_BREACHED);
        StoryClock.at(later, () -> sweep.run());
        assertThat(kinds(id)).contains(StepKind.PROMISE_BREACHED);
    }

    @Test
    void whatIsAnsweredLateIsOnRecordAsBrokenEvenIfNoSweepCameBy() {
        CaseId id = here.opened("答复晚了");
        Instant later = clock.instant().plus(Duration.ofDays(9));
        StoryClock.at(
                later, () -> cases.answer(here.outpatientHead, id, here.version(id), "抱歉，晚了", Cases.Finding.NOTHING));
        assertThat(kinds(id)).contains(StepKind.PROMISE_BREACHED);
        assertThat(here.read(here.officer, id).promises())
                .filteredOn(promise -> promise.kind() == PromiseKind.ANSWER)
                .singleElement()
                .satisfies(promise -> assertThat(promise.state()).isEqualTo(PromiseState.LATE));
    }

    private List<StepKind> kinds(CaseId id) {
        return here.read(here.officer, id).timeline().stream()
                .map(CaseBody.Line::kind)
                .toList();
    }

    private List<String> titles(Actor reader) {
        return notices.of(reader, null).items().stream()
                .map(notice -> notice.title().zh())
                .toList();
    }
}
