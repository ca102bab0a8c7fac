package io.huiyin.cases;

import static io.huiyin.cases.Story.BOOK;
import static io.huiyin.cases.Story.CALENDAR;
import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.at;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Received on Friday 18 September 2026 at nine; Sunday 20 September makes up, 25 to 27 September are off. */
class AskingTests {

    private static final Instant MONDAY = at("2026-09-21T09:00");

    @Test
    void aQuestionStopsTheClockOfTheHospitalAndNeverThatOfTheLaw() {
        Case it = Story.handling(Level.ORDINARY);
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-22T17:30"));
        ask(it, HEAD, MONDAY);
        hear(it, at("2026-09-21T15:30"));
        assertThat(due(it, PromiseKind.ANSWER))
                .as("five working hours later: Wednesday, half past two")
                .isEqualTo(at("2026-09-23T14:30"));
        assertThat(due(it, PromiseKind.LEGAL)).isEqualTo(at("2026-09-24T17:30"));
        assertThat(it.steps).extracting(Step::kind).contains(StepKind.ASKED, StepKind.RESUMED);
    }

    @Test
    void whileThePatientIsWaitedForTheHospitalIsNotWarnedButTheLawIsWatched() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, MONDAY);
        assertThat(it.pause().orElseThrow().until()).isEqualTo(at("2026-09-24T17:30"));
        Watching.watch(it, by(null, at("2026-09-24T14:00")));
        assertThat(kinds(it)).as("the legal limit is near").contains("warned:legal");
        assertThat(kinds(it)).noneMatch(kind -> kind.endsWith(":answer"));
        assertThat(it.attentionAt()).isEqualTo(at("2026-09-24T17:30"));
        Watching.watch(it, by(null, at("2026-09-24T17:31")));
        assertThat(kinds(it)).contains("promise_breached:legal");
        assertThat(kinds(it)).noneMatch(kind -> kind.equals("promise_breached:answer"));
    }

    @Test
    void aWaitInVainEndsWhenItWasToEndHoweverLateThatIsNoticed() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, MONDAY);
        Instant asked = due(it, PromiseKind.ANSWER);
        Watching.catchUp(it, by(null, at("2026-09-30T10:00")));
        assertThat(it.pauses)
                .singleElement()
                .isEqualTo(it.pauses.getFirst().ended(at("2026-09-24T17:30"), Pause.End.EXPIRED));
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(asked);
        hear(it, at("2026-09-30T11:00"));
        assertThat(due(it, PromiseKind.ANSWER))
                .as("words that come later move nothing")
                .isEqualTo(asked);
    }

    @Test
    void aWaitOverAWeekendGivesNoWorkingTimeAway() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, at("2026-09-18T17:30"));
        hear(it, at("2026-09-20T08:00"));
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-22T17:30"));
    }

    @Test
    void theLevelMayChangeWhileThePatientIsWaitedForAndNothingCountedIsLost() {
        Case there = Story.handling(Level.ORDINARY);
        ask(there, HEAD, MONDAY);
        Taking.changeLevel(there, by(OFFICER, MONDAY.plus(Duration.ofHours(1))), Level.URGENT, "有危险");
        assertThat(due(there, PromiseKind.PLAN))
                .as("a day on the clock ran out before the question: no pause brings it back")
                .isEqualTo(START.plus(Duration.ofHours(24)));
        Taking.changeLevel(there, by(OFFICER, MONDAY.plus(Duration.ofHours(2))), Level.ORDINARY, "排除");
        hear(there, at("2026-09-21T15:30"));
        assertThat(due(there, PromiseKind.ANSWER)).isEqualTo(at("2026-09-23T14:30"));
    }

    @Test
    void whatComesLaterThanTheLawAllowsIsSaidAndThePatientIsToldTheLimitOfTheLaw() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, MONDAY);
        Instant law = due(it, PromiseKind.LEGAL);
        assertThat(due(it, PromiseKind.ANSWER)).isAfter(law);
        assertThat(it.steps.getLast().facts())
                .containsEntry("beyondLaw", due(it, PromiseKind.ANSWER).toString());
        assertThat(it.promises.shown(1, Level.ORDINARY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.dueAt()).isEqualTo(law));
        assertThat(why(it, PromiseKind.ANSWER).beyondLaw()).isEqualTo(law);
        hear(it, MONDAY.plus(Duration.ofHours(1)));
        assertThat(why(it, PromiseKind.ANSWER).beyondLaw()).isNull();
    }

    @Test
    void theClockIsNotStoppedTwiceAtOnceNorWithoutEndNorForNobody() {
        Case it = Story.handling(Level.ORDINARY);
        refused("case.ask.unreachable", () -> Asking.ask(it, by(HEAD, MONDAY), "几号？", false));
        ask(it, HEAD, MONDAY);
        refused("case.ask.waiting", () -> ask(it, HEAD, MONDAY.plusSeconds(60)));
        hear(it, MONDAY.plusSeconds(120));
        ask(it, HEAD, MONDAY.plusSeconds(180));
        Asking.resume(it, by(HEAD, MONDAY.plusSeconds(240)), "电话里说了");
        refused("case.ask.often", () -> ask(it, HEAD, MONDAY.plusSeconds(300)));
        refused("case.ask.running", () -> Asking.resume(it, by(HEAD, MONDAY.plusSeconds(300)), "再来"));
        refused("case.ask.answered", () -> ask(Story.answered(Level.ORDINARY), HEAD, MONDAY));
        refused("case.ask.closed", () -> ask(Story.closed(Level.ORDINARY), OFFICER, MONDAY));
        refused("case.lead_only", () -> ask(Story.handling(Level.ORDINARY), Story.WARD_HEAD, MONDAY));
        refused("invalid", () -> Asking.ask(Story.handling(Level.ORDINARY), by(HEAD, MONDAY), " ", true));
    }

    @Test
    void anAnswerGivenWhileWaitingEndsTheWaitAndANewRoundMayAskAgain() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, MONDAY);
        Story.answered(it, MONDAY.plusSeconds(600));
        Asking.endWhenDone(it, by(HEAD, MONDAY.plusSeconds(600)));
        assertThat(it.pause()).isEmpty();
        CallingBack.confirm(it, by(null, MONDAY.plusSeconds(900)), false, "还没解决");
        assertThat(it.asked()).isZero();
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-24T17:30"));
        Taking.accept(it, by(HEAD, MONDAY.plusSeconds(950)));
        ask(it, HEAD, MONDAY.plusSeconds(960));
    }

    @Test
    void whatTheReceiptSaidOutlivesEveryLaterReckoning() {
        Case it = Story.received(Level.ORDINARY);
        Promise answer = it.promises.find(1, PromiseKind.ANSWER).orElseThrow();
        Term said = new Term(240, Unit.WORKING_MINUTES, 0, at("2026-09-18T14:30"));
        it.promises.replace(answer.told(said, it.clock(by(OFFICER)), START));
        Jointly.ask(it, by(OFFICER), List.of(Story.WARD), "请协助");
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-18T14:30"));
        ask(it, OFFICER, at("2026-09-18T11:00"));
        hear(it, at("2026-09-18T14:00"));
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-18T16:00"));
        assertThat(why(it, PromiseKind.ANSWER).told()).isTrue();
    }

    @Test
    void theExplanationTellsTheWaitTheLunchBreakAndTheHolidaysWithoutAGap() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, HEAD, MONDAY);
        hear(it, at("2026-09-21T15:30"));
        Explanation why = why(it, PromiseKind.ANSWER);
        assertThat(why.intervals().getFirst().from()).isEqualTo(START);
        assertThat(why.intervals().getLast().to()).isEqualTo(at("2026-09-23T14:30"));
        for (int i = 1; i < why.intervals().size(); i++) {
            assertThat(why.intervals().get(i).from())
                    .isEqualTo(why.intervals().get(i - 1).to());
        }
        assertThat(why.intervals())
                .extracting(Explanation.Stretch::reason)
                .contains("receipt_day", "weekend", "make_up_day", "paused", "break", "working_time");
        assertThat(counted(why)).isEqualTo(Duration.ofHours(3 * 8));
        assertThat(why.version()).isNotNull();
        assertThat(why.calendarChanged()).isFalse();
        assertThat(why.notLoaded()).isEmpty();
    }

    @Test
    void aPromiseThatReachesAYearWhoseHolidaysAreUnknownSaysSo() {
        Case it = Story.received(Level.ORDINARY);
        it.roundStartedAt = at("2026-12-29T10:00");
        it.promises.withdrawOwed(it.roundStartedAt);
        it.round = 2;
        it.regrade(by(OFFICER, it.roundStartedAt));
        assertThat(why(it, PromiseKind.ANSWER).notLoaded()).containsExactly(2027);
        assertThat(why(it, PromiseKind.DISPATCH).notLoaded()).isEmpty();
    }

    @Test
    void aVersionThatBeginsLaterLeavesARunningCaseAlone() {
        Case it = Story.received(Level.ORDINARY);
        PromiseVersion next = new PromiseVersion(
                1,
                START.plus(Duration.ofDays(1)),
                3,
                2,
                "更快",
                new PromiseRules(List.of(
                        new PromiseRule(Level.ORDINARY, PromiseKind.ANSWER, 1, Unit.WORKING_DAYS),
                        new PromiseRule(Level.URGENT, PromiseKind.ANSWER, 60, Unit.MINUTES))));
        RuleBook book = new RuleBook(List.of(BOOK.versions().getFirst(), next));
        Act later = new Act(
                OFFICER, MONDAY, new Ground(book, CALENDAR, ClosingRules.STANDARD, null, List.of(), Story.RELATIONS));
        Taking.changeLevel(it, later, Level.URGENT, "看错");
        Taking.changeLevel(it, later, Level.ORDINARY, "改回");
        assertThat(due(it, PromiseKind.ANSWER)).isEqualTo(at("2026-09-22T17:30"));
        assertThat(it.promises.find(1, PromiseKind.ANSWER).orElseThrow().term().version())
                .isZero();
        assertThat(Promises.open(Level.ORDINARY, 1, MONDAY, false, book, CALENDAR))
                .filteredOn(promise -> promise.kind() == PromiseKind.ANSWER)
                .singleElement()
                .satisfies(promise -> assertThat(promise.term())
                        .isEqualTo(new Term(1, Unit.WORKING_DAYS, 1, at("2026-09-22T17:30"))));
    }

    private static void ask(Case it, Actor actor, Instant when) {
        Asking.ask(it, by(actor, when), "请问是哪个窗口？", true);
    }

    private static void hear(Case it, Instant when) {
        Answering.hear(it, by(null, when), UUID.randomUUID(), false);
    }

    private static Instant due(Case it, PromiseKind kind) {
        return it.promises.find(it.round, kind).orElseThrow().dueAt();
    }

    private static Explanation why(Case it, PromiseKind kind) {
        return Explanation.of(it, kind, by(OFFICER), it.steps, Locale.ENGLISH);
    }

    private static Duration counted(Explanation why) {
        return why.intervals().stream()
                .filter(Explanation.Stretch::counted)
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<String> kinds(Case it) {
        return it.steps.stream()
                .map(step -> step.kind().code() + ":" + step.facts().get("kind"))
                .toList();
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
