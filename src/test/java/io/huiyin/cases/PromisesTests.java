package io.huiyin.cases;

import static io.huiyin.cases.Story.BOOK;
import static io.huiyin.cases.Story.CALENDAR;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.at;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Nature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromisesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 3, 2026-02-25",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 10, 2026-03-05",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-24, 3, 2026-09-30",
        "2026-09-30, 5, 2026-10-13",
        "2026-09-30, 10, 2026-10-20",
        "2026-10-01, 5, 2026-10-13",
        "2025-01-24, 5, 2025-02-07",
        "2025-09-26, 5, 2025-10-10",
        "2025-09-30, 5, 2025-10-14"
    })
    void aPromiseInWorkingDaysEndsAtCloseOfBusinessOfTheDayTheLawWouldName(String received, int days, String due) {
        PromiseRule rule = new PromiseRule(Level.ORDINARY, PromiseKind.ANSWER, days, Unit.WORKING_DAYS);
        assertThat(rule.due(at(received + "T10:15"), CALENDAR)).isEqualTo(at(due + "T17:30"));
    }

    @Test
    void anUrgentMatterIsTakenUpWithinAnHourPlannedWithinADayAnsweredWithinThreeWorkingDays() {
        assertThat(due(Level.URGENT, START))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PromiseKind.FIRST_RESPONSE, START.plus(Duration.ofHours(1)),
                        PromiseKind.PLAN, START.plus(Duration.ofHours(24)),
                        PromiseKind.ANSWER, at("2026-09-22T17:30"),
                        PromiseKind.LEGAL, at("2026-09-24T17:30")));
    }

    @Test
    void anOrdinaryMatterIsDispatchedInTwoDaysOnTheClockAlsoOverAWeekend() {
        assertThat(due(Level.ORDINARY, at("2026-09-25T16:00")))
                .containsEntry(PromiseKind.DISPATCH, at("2026-09-27T16:00"))
                .containsEntry(PromiseKind.ANSWER, at("2026-09-30T17:30"));
    }

    @Test
    void aPromiseMadeOnFridayAfternoonRunsOnIntoMonday() {
        assertThat(due(Level.ENQUIRY, at("2026-09-11T16:30")))
                .containsExactlyEntriesOf(Map.of(PromiseKind.ANSWER, at("2026-09-14T11:00")));
    }

    @Test
    void praiseIsPassedOnWithinTwoDaysAndNothingElse() {
        assertThat(due(Level.PRAISE, START))
                .containsExactlyEntriesOf(Map.of(PromiseKind.DISPATCH, START.plus(Duration.ofDays(2))));
    }

    @Test
    void theLawGivesTenDaysOnceSeveralDepartmentsWorkOnItAndNoRuleOfTheHospitalMovesIt() {
        RuleBook slow = new RuleBook(List.of(PromiseVersion.standard(new PromiseRules(
                List.of(new PromiseRule(Level.ORDINARY, PromiseKind.ANSWER, 20, Unit.WORKING_DAYS))))));
        Instant alone = legal(Promises.open(Level.ORDINARY, 1, START, false, slow, CALENDAR));
        Instant jointly = legal(Promises.open(Level.ORDINARY, 1, START, true, slow, CALENDAR));
        assertThat(alone).isEqualTo(at("2026-09-24T17:30"));
        assertThat(jointly).isEqualTo(at("2026-10-09T17:30"));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aChangeOfLevelThereAndBackLosesNoTime(Level other) {
        Case it = Story.received(Level.ORDINARY);
        List<Promise> before = it.promises.of(1);
        if (other == Level.ORDINARY) {
            return;
        }
        Taking.changeLevel(it, by(Story.OFFICER, START.plus(Duration.ofHours(5))), other, "看错了");
        Taking.changeLevel(it, by(Story.OFFICER, START.plus(Duration.ofHours(9))), Level.ORDINARY, "改回来");
        assertThat(it.promises.of(1).stream()
                        .filter(promise -> promise.kind() != PromiseKind.LEGAL)
                        .collect(Collectors.toMap(Promise::kind, Promise::dueAt)))
                .isEqualTo(before.stream()
                        .filter(promise -> promise.kind() != PromiseKind.LEGAL)
                        .collect(Collectors.toMap(Promise::kind, Promise::dueAt)));
        assertThat(it.promises.of(1))
                .allSatisfy(promise -> assertThat(promise.startedAt()).isEqualTo(START));
    }

    @Test
    void whatBecomesUrgentAfterTwoHoursIsAlreadyLateForItsFirstResponse() {
        Case it = Story.received(Level.ORDINARY);
        Instant later = START.plus(Duration.ofHours(2));
        Taking.changeLevel(it, by(Story.OFFICER, later), Level.URGENT, "有危险");
        Promise first = it.promises.find(1, PromiseKind.FIRST_RESPONSE).orElseThrow();
        assertThat(first.dueAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(first.state(later)).isEqualTo(PromiseState.BREACHED);
    }

    @Test
    void whatWasKeptStaysKeptUnderAnotherLevel() {
        Case it = Story.handling(Level.ORDINARY);
        Instant accepted = it.acceptedAt;
        Taking.changeLevel(it, by(Story.OFFICER, START.plus(Duration.ofHours(3))), Level.URGENT, "有危险");
        assertThat(it.promises.find(1, PromiseKind.FIRST_RESPONSE).orElseThrow().keptAt())
                .isEqualTo(accepted)
                .isNotNull();
        Taking.changeLevel(it, by(Story.OFFICER, START.plus(Duration.ofHours(4))), Level.ORDINARY, "排除");
        assertThat(it.promises.find(1, PromiseKind.DISPATCH).orElseThrow().keptAt())
                .isNotNull();
    }

    @Test
    void itIsDueSoonInTheLastQuarterButNeverEarlierThanFourHoursBefore() {
        Promise hour = promise(Level.URGENT, PromiseKind.FIRST_RESPONSE);
        Promise day = promise(Level.URGENT, PromiseKind.PLAN);
        assertThat(hour.warnAt()).isEqualTo(hour.dueAt().minus(Duration.ofMinutes(15)));
        assertThat(day.warnAt()).isEqualTo(day.dueAt().minus(Duration.ofHours(4)));
    }

    @Test
    void theReceiptPromisesNothingThatIsNotForThePatient() {
        assertThat(PromisesAtReceipt.of(Nature.COMPLAINT, true, START, BOOK, CALENDAR))
                .extracting(Promise::kind)
                .containsExactly(PromiseKind.FIRST_RESPONSE, PromiseKind.PLAN, PromiseKind.ANSWER);
        assertThat(PromisesAtReceipt.of(null, false, START, BOOK, CALENDAR))
                .extracting(Promise::kind)
                .containsExactly(PromiseKind.ANSWER);
        assertThat(PromisesAtReceipt.of(Nature.PRAISE, false, START, BOOK, CALENDAR))
                .extracting(Promise::kind)
                .containsExactly(PromiseKind.DISPATCH);
    }

    @Test
    void theExplanationCoversEveryMomentAndCountsEveryWorkingDay() {
        Case it = Story.received(Level.ORDINARY);
        Explanation why = Explanation.of(it, PromiseKind.LEGAL, by(Story.OFFICER), List.of(), Locale.ENGLISH);
        assertThat(why.amount()).isEqualTo(5);
        assertThat(why.intervals().getFirst().from()).isEqualTo(why.startedAt());
        assertThat(why.intervals().getLast().to()).isEqualTo(why.dueAt());
        for (int i = 1; i < why.intervals().size(); i++) {
            assertThat(why.intervals().get(i).from())
                    .isEqualTo(why.intervals().get(i - 1).to());
        }
        assertThat(why.intervals().stream().filter(Explanation.Stretch::counted))
                .hasSize(5);
        assertThat(why.intervals().getFirst().label()).isEqualTo("day of receipt, not counted");
    }

    private static Promise promise(Level level, PromiseKind kind) {
        return Story.received(level).promises.find(1, kind).orElseThrow();
    }

    private static Map<PromiseKind, Instant> due(Level level, Instant received) {
        return Promises.open(level, 1, received, false, BOOK, CALENDAR).stream()
                .collect(Collectors.toMap(Promise::kind, Promise::dueAt));
    }

    private static Instant legal(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.kind() == PromiseKind.LEGAL)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }
}
