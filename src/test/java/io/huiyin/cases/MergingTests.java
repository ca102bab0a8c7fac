package io.huiyin.cases;

import static io.huiyin.cases.Story.COLLEAGUE;
import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.NURSING;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.OUTPATIENT;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.WARD;
import static io.huiyin.cases.Story.WARD_HEAD;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.patients.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MergingTests {

    private static final Instant LATER = START.plus(Duration.ofHours(3));

    @Test
    void whatIsMergedLeavesTheDeskAndItsLeadRemembersIt() {
        Case lead = Story.handling(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), "同一晚的事");
        assertThat(member.stage).isInstanceOf(Stage.Merged.class);
        assertThat(StateRow.of(member).nextDueAt()).isNull();
        assertThat(StateRow.of(member).attentionAt()).isNull();
        assertThat(member.department).isEqualTo(OUTPATIENT);
        assertThat(lead.steps.getLast().facts()).containsEntry("number", member.origin.number());
        refused("case.merged", () -> Taking.accept(member, by(OFFICER, LATER)));
        refused("case.merged", () -> Story.answered(member, LATER));
    }

    @Test
    void onlyWhatIsNotAnsweredIsPutIntoWhatIsNotClosed() {
        Case open = Story.handling(Level.ORDINARY);
        refused("case.merge.answered", () -> Merging.join(Story.answered(Level.ORDINARY), open, by(OFFICER), null));
        refused("case.merge.closed", () -> Merging.join(open, Story.closed(Level.ORDINARY), by(OFFICER), null));
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, open, by(OFFICER, LATER), null);
        refused("case.merge.merged", () -> Merging.join(open, member, by(OFFICER, LATER), null));
    }

    @Test
    void whoSeesOnlyDepartmentsMergesOnlyWhatBothLieWithThem() {
        Case mine = Story.handling(Level.ORDINARY);
        Case foreign = another(Level.ORDINARY, START);
        Taking.assign(foreign, by(OFFICER), WARD, null, null);
        refused("case.lead_only", () -> Merging.join(foreign, mine, by(HEAD, LATER), null));
        refused("case.lead_only", () -> Merging.join(mine, foreign, by(HEAD, LATER), null));
    }

    @Test
    void theSoonestOfWhatIsOwedToEitherIsOwedByTheLead() {
        Case lead = Story.handling(Level.ORDINARY);
        Case earlier = another(Level.ORDINARY, START.minus(Duration.ofDays(2)));
        Instant due = earlier.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt();
        Instant before = lead.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt();
        assertThat(due).isBefore(before);
        Merging.join(earlier, lead, by(OFFICER, LATER), null);
        assertThat(lead.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt())
                .isEqualTo(due);
        assertThat(earlier.promises.find(1, PromiseKind.ANSWER).orElseThrow().owed())
                .isTrue();
    }

    @Test
    void noLaterLevelTakesTheSoonerTimeAway() {
        Case lead = Story.handling(Level.ORDINARY);
        Case earlier = another(Level.ORDINARY, START.minus(Duration.ofDays(2)));
        Instant due = earlier.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt();
        Merging.join(earlier, lead, by(OFFICER, LATER), null);
        act(
                lead,
                List.of(earlier),
                by(OFFICER, LATER),
                it -> Taking.changeLevel(it, by(OFFICER, LATER), Level.URGENT, "家属激动"));
        assertThat(lead.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt())
                .isEqualTo(due);
    }

    @Test
    void theLeadRisesToTheHigherLevelAndAsksWhomTheOtherHadAsked() {
        Case lead = Story.handling(Level.ORDINARY);
        Case urgent = another(Level.URGENT, START);
        Jointly.ask(urgent, by(OFFICER, LATER), List.of(WARD), "请核查");
        Merging.join(urgent, lead, by(OFFICER, LATER), null);
        assertThat(lead.level).isEqualTo(Level.URGENT);
        assertThat(lead.openTasks()).extracting(Task::department).contains(WARD, NURSING);
    }

    @Test
    void aPlanToldToOneOnlyIsStillOwedToTheOther() {
        Case lead = another(Level.URGENT, START);
        Taking.assign(lead, by(OFFICER), OUTPATIENT, null, null);
        Answering.reply(lead, by(HEAD), "明天主任当面说明", true, null);
        Case member = another(Level.URGENT, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        assertThat(lead.promises.find(1, PromiseKind.PLAN).orElseThrow().owed()).isTrue();
        act(lead, List.of(member), by(HEAD, LATER), it -> {
            Answering.reply(it, by(HEAD, LATER), "明天主任当面说明", true, null);
            it.steps.set(it.steps.size() - 1, Following.forAll(it.steps.getLast()));
        });
        assertThat(lead.promises.find(1, PromiseKind.PLAN).orElseThrow().owed()).isFalse();
        assertThat(member.promises.find(1, PromiseKind.PLAN).orElseThrow().owed())
                .isFalse();
    }

    @Test
    void everyStepForThePatientReachesEveryComplainantAndNoNoteDoes() {
        Case lead = Story.dispatched(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        act(lead, List.of(member), by(HEAD, LATER), it -> Taking.accept(it, by(HEAD, LATER)));
        act(lead, List.of(member), by(HEAD, LATER), it -> Answering.note(it, by(HEAD, LATER), "内部", null));
        act(lead, List.of(member), by(HEAD, LATER), it -> Answering.reply(it, by(HEAD, LATER), "只对您说", false, null));
        act(lead, List.of(member), by(HEAD, LATER), it -> Story.answered(it, LATER));
        assertThat(member.steps)
                .extracting(Step::kind)
                .containsExactly(
                        StepKind.OPENED, StepKind.MERGED, StepKind.ACCEPTED, StepKind.DISPATCHED, StepKind.ANSWERED);
        assertThat(member.answer).isEqualTo(lead.answer);
        assertThat(member.promises.find(1, PromiseKind.CALLBACK)).isPresent();
        assertThat(member.promises.find(1, PromiseKind.ANSWER).orElseThrow().keptAt())
                .isEqualTo(LATER);
    }

    @Test
    void eachIsAskedByTheOwnTelephoneAndEndsByTheOwnWord() {
        Case lead = Story.handling(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        act(lead, List.of(member), by(HEAD, LATER), it -> Story.answered(it, LATER));
        CallingBack.call(lead, by(COLLEAGUE, LATER), CallOutcome.SETTLED, "");
        assertThat(member.stage)
                .isInstanceOfSatisfying(
                        Stage.Answered.class, stage -> assertThat(stage.echo()).isEqualTo(Echo.WAITING));
        act(
                lead,
                List.of(member),
                by(OFFICER, LATER),
                it -> Closing.close(it, by(OFFICER, LATER), Cases.Finding.NOTHING, null));
        assertThat(lead.stage).isInstanceOf(Stage.Closed.class);
        assertThat(member.stage).isInstanceOf(Stage.Answered.class);
        CallingBack.call(member, by(COLLEAGUE, LATER), CallOutcome.SETTLED, "");
        Following.after(new Family(member, lead, List.of()), by(COLLEAGUE, LATER));
        assertThat(member.stage).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void notSettledByOneReopensTheLeadOneLevelUpAndLeavesTheOtherInPeace() {
        Case lead = Story.handling(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Case content = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        Merging.join(content, lead, by(OFFICER, LATER), null);
        act(lead, List.of(member, content), by(HEAD, LATER), it -> Story.answered(it, LATER));
        CallingBack.confirm(content, by(null, LATER), true, null);
        CallingBack.confirm(member, by(null, LATER), false, "还是没人管");
        Following.after(new Family(member, lead, List.of()), by(null, LATER));
        assertThat(lead.round).isEqualTo(2);
        assertThat(lead.level).isEqualTo(Level.URGENT);
        assertThat(member.stage).isInstanceOf(Stage.Merged.class);
        assertThat(Milestones.status(member)).isEqualTo("reopened");
        lead.steps.clear();
        act(lead, List.of(member, content), by(HEAD, LATER.plusSeconds(60)), it -> {
            it.tasks.replaceAll(task -> task.withdrawn(LATER));
            Story.answered(it, LATER.plusSeconds(60));
        });
        assertThat(member.promises.find(2, PromiseKind.CALLBACK)).isPresent();
        assertThat(content.round).isEqualTo(1);
        assertThat(content.answer)
                .isNotNull()
                .satisfies(answer -> assertThat(answer.at()).isEqualTo(LATER));
    }

    @Test
    void wordsOfAMergedOneAreHeardInTheLeadAndDangerInThemMakesItUrgent() {
        Case lead = Story.handling(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        Answering.hear(member, by(null, LATER), Ids.next(LATER), true);
        Following.after(new Family(member, lead, List.of()), by(null, LATER));
        assertThat(lead.unread).isTrue();
        assertThat(lead.level).isEqualTo(Level.URGENT);
        assertThat(member.stage).isInstanceOf(Stage.Merged.class);
    }

    @Test
    void whoComesAfterTheAnswerGetsItAtOnce() {
        Case lead = Story.answered(Level.ORDINARY);
        Case member = another(Level.ORDINARY, START);
        Merging.join(member, lead, by(OFFICER, LATER), null);
        assertThat(member.stage).isInstanceOf(Stage.Answered.class);
        assertThat(member.answer).isEqualTo(lead.answer);
    }

    @Test
    void separatedItStandsWhereItStoodWithItsOwnClocksAndTheLeadOwesItsOwnAgain() {
        Case lead = Story.handling(Level.ORDINARY);
        Instant own = lead.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt();
        Case member = another(Level.ORDINARY, START.minus(Duration.ofDays(2)));
        Instant due = member.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt();
        Merge merge = Merging.join(member, lead, by(OFFICER, LATER), null);
        refused("invalid", () -> Merging.separate(member, lead, merge, List.of(), by(OFFICER, LATER), " "));
        Merging.separate(member, lead, merge, List.of(), by(OFFICER, LATER), "不是同一件");
        assertThat(member.stage).isInstanceOf(Stage.Received.class);
        assertThat(member.department).isEqualTo(Story.RELATIONS);
        assertThat(member.promises.find(1, PromiseKind.DISPATCH).orElseThrow().owed())
                .isTrue();
        assertThat(member.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt())
                .isEqualTo(due);
        assertThat(StateRow.of(member).nextDueAt()).isNotNull();
        assertThat(lead.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt())
                .isEqualTo(own);
        assertThat(member.steps.getLast().kind()).isEqualTo(StepKind.UNMERGED);
        assertThat(lead.steps.getLast().text()).isEqualTo("不是同一件");
        refused("case.lead_only", () -> Merging.separate(member, lead, merge, List.of(), by(WARD_HEAD), "x"));
    }

    /** As the docket does it. */
    private static void act(Case lead, List<Case> members, Act act, Consumer<Case> verb) {
        lead.steps.clear();
        verb.accept(lead);
        Following.after(new Family(lead, null, members), act);
    }

    private static Case another(Level level, Instant at) {
        Origin origin = new Origin(
                Story.HOSPITAL,
                new CaseId(Ids.next(at)),
                new FeedbackId(Ids.next(at)),
                CaseNumber.of(LocalDate.of(2026, 9, 18), 7),
                new ContactId(Ids.next(at)),
                at);
        Case it = new Case(origin, Story.LABELS, level);
        it.department = Story.RELATIONS;
        it.step(by(null, at), StepKind.OPENED, null, java.util.Map.of());
        it.promises.add(Promises.open(level, 1, at, false, Story.BOOK, Story.CALENDAR));
        return it;
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
