package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.PromisedTime;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCases
class PromiseBookModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private PromiseBook book;

    @Autowired
    private PromiseTrial trial;

    @Autowired
    private PromisesAtReceipt receipts;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clock clock;

    private Bedside here;
    private Actor administrator;

    @BeforeEach
    void found() {
        here = new Bedside(house, "BOOK" + ++hospitals);
        administrator = here.people.actor(Role.ADMINISTRATOR);
    }

    @Test
    void aNewVersionBindsWhatComesLaterAndLeavesEveryReceiptAndRunningCaseAlone() {
        Feedback said = here.say("等了很久");
        CaseId id = here.opened(said, Bedside.ordinary());
        List<PromisedTime> receipt = receipt(said.receivedAt());
        Instant due = answer(id);
        book.decide(administrator, draft(0, null, 1, "病人多，答复要快"));
        Instant later = clock.instant().plus(Duration.ofHours(2));
        assertThat(receipt(said.receivedAt())).as("the receipt").isEqualTo(receipt);
        assertThat(receipt(later).getFirst().dueAt())
                .as("what comes later")
                .isBefore(due.plus(Duration.ofHours(2)))
                .isNotEqualTo(due);
        StoryClock.at(later, () -> cases.changeLevel(here.officer, id, here.version(id), Level.URGENT, "看错"));
        StoryClock.at(later, () -> cases.changeLevel(here.officer, id, here.version(id), Level.ORDINARY, "改回"));
        assertThat(answer(id)).as("what runs").isEqualTo(due);
        Explanation why = files.explain(here.officer, id, PromiseKind.ANSWER, Locale.CHINESE);
        assertThat(why.version())
                .satisfies(version -> assertThat(version.number()).isZero());
        PromiseBook.Book known = StoryClock.at(later, () -> book.read(administrator));
        assertThat(known.versions())
                .extracting(PromiseBook.Entry::number, PromiseBook.Entry::state)
                .containsExactly(tuple(1, PromiseBook.Entry.State.VALID), tuple(0, PromiseBook.Entry.State.PAST));
        assertThat(known.versions().getFirst().decidedBy()).isEqualTo(administrator.name());
        assertThat(known.versions().getFirst().reason()).isEqualTo("病人多，答复要快");
    }

    @Test
    void whatHasNotBegunCanBeTakenBackAndStaysInTheHistory() {
        Instant nextWeek = clock.instant().plus(Duration.ofDays(7));
        book.decide(administrator, draft(0, nextWeek, 2, "下周起"));
        refused("invalid", () -> book.decide(administrator, draft(1, nextWeek.minus(Duration.ofDays(1)), 1, "插队")));
        book.withdraw(administrator, 1);
        assertThat(book.read(administrator).versions().getFirst().state()).isEqualTo(PromiseBook.Entry.State.WITHDRAWN);
        refused("not_found", () -> book.withdraw(administrator, 1));
        book.decide(administrator, draft(1, null, 1, "马上"));
        StoryClock.at(
                clock.instant().plus(Duration.ofMinutes(5)),
                () -> refused("promises.begun", () -> book.withdraw(administrator, 2)));
    }

    @Test
    void nobodyPromisesLaterThanTheLawNothingAtAllOrInThePast() {
        refused("invalid", () -> book.decide(administrator, draft(0, null, 6, "宽一点")));
        refused("invalid", () -> book.decide(administrator, draft(0, clock.instant(), 2, "现在")));
        refused("invalid", () -> book.decide(administrator, draft(0, null, 2, " ")));
        refused("invalid", () -> book.decide(administrator, new PromiseBook.Draft(0, null, 3, 2, List.of(), "不承诺")));
        refused("invalid", () -> book.decide(administrator, new PromiseBook.Draft(0, null, 0, 9, rules(2), "乱填")));
        refused("forbidden", () -> book.decide(here.officer, draft(0, null, 2, "越权")));
        refused("forbidden", () -> book.read(here.officer));
        assertThat(book.read(administrator).base()).isZero();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        Callable<String> decision = () -> {
            try {
                book.decide(administrator, draft(0, null, 2, "同时"));
                return "done";
            } catch (Refused no) {
                return no.code();
            }
        };
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = together.invokeAll(List.of(decision, decision));
            List<String> outcomes = new ArrayList<>();
            for (var one : all) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("done", "changed");
        }
        assertThat(book.read(administrator).versions()).hasSize(2);
    }

    @Test
    void aTrialShowsBothTimesAndWritesNothing() {
        List<PromiseTrial.Trial> trials =
                trial.of(administrator, draft(0, null, 1, null), Instant.parse("2026-09-18T02:15:00Z"));
        assertThat(trials)
                .filteredOn(trial -> trial.level() == Level.ORDINARY && trial.kind() == PromiseKind.ANSWER)
                .singleElement()
                .satisfies(trial -> {
                    assertThat(trial.before()).isEqualTo(Instant.parse("2026-09-22T09:30:00Z"));
                    assertThat(trial.after()).isEqualTo(Instant.parse("2026-09-20T09:30:00Z"));
                    assertThat(trial.loaded()).isTrue();
                });
        assertThat(trial.of(administrator, draft(0, null, 3, null), Instant.parse("2026-12-30T02:15:00Z")))
                .filteredOn(trial -> trial.kind() == PromiseKind.LEGAL)
                .allSatisfy(trial -> assertThat(trial.loaded()).isFalse());
        assertThat(book.read(administrator).base()).isZero();
    }

    private List<PromisedTime> receipt(Instant received) {
        return receipts.promised(here.hospital, Nature.COMPLAINT, false, received);
    }

    private Instant answer(CaseId id) {
        return here.read(here.officer, id).promises().stream()
                .filter(promise -> promise.kind() == PromiseKind.ANSWER)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private static PromiseBook.Draft draft(int base, @Nullable Instant from, int answerDays, @Nullable String reason) {
        return new PromiseBook.Draft(base, from, 3, 2, rules(answerDays), reason);
    }

    private static List<PromiseRule> rules(int answerDays) {
        return Stream.concat(
                        PromiseRules.standard(240).rules().stream()
                                .filter(rule -> rule.level() != Level.ORDINARY || rule.kind() != PromiseKind.ANSWER),
                        Stream.of(new PromiseRule(Level.ORDINARY, PromiseKind.ANSWER, answerDays, Unit.WORKING_DAYS)))
                .toList();
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
