package io.huiyin.cases;

import static io.huiyin.cases.Story.COLLEAGUE;
import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.NURSE;
import static io.huiyin.cases.Story.NURSING;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.OUTPATIENT;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.WARD;
import static io.huiyin.cases.Story.WARD_HEAD;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseTests {

    private static final Instant NEXT_DAY = START.plus(Duration.ofDays(1));

    @Test
    void whoAcceptsFirstIsFirstReceiverThroughEveryTransfer() {
        Case it = Story.received(Level.ORDINARY);
        Taking.accept(it, by(OFFICER));
        Taking.assign(it, by(OFFICER), OUTPATIENT, null, null);
        Taking.accept(it, by(HEAD));
        Taking.assign(it, by(HEAD), WARD, null, "在病区发生");
        Taking.accept(it, by(WARD_HEAD));
        assertThat(it.firstReceiver).isEqualTo(OFFICER.staff());
        assertThat(it.owner).isEqualTo(WARD_HEAD.staff());
        assertThat(it.transfers).isEqualTo(1);
    }

    @Test
    void whoTookItDownAtTheBedsideStaysFirstReceiver() {
        Case it = Story.received(Level.ORDINARY);
        it.firstReceiver = WARD_HEAD.staff();
        Taking.accept(it, by(OFFICER));
        assertThat(it.firstReceiver).isEqualTo(WARD_HEAD.staff());
    }

    @Test
    void aTransferNeedsAReasonAndTheFirstDispatchDoesNot() {
        Case it = Story.dispatched(Level.ORDINARY);
        refused("invalid", () -> Taking.assign(it, by(OFFICER), WARD, null, " "));
        assertThat(it.department).isEqualTo(OUTPATIENT);
        assertThat(it.transfers).isZero();
        refused("case.assign.same", () -> Taking.assign(it, by(OFFICER), OUTPATIENT, null, "再派一次"));
    }

    @Test
    void whoSeesOnlyDepartmentsLeadsOnlyWhatLiesWithThem() {
        Case it = Story.dispatched(Level.ORDINARY);
        refused("case.lead_only", () -> Taking.accept(it, by(WARD_HEAD)));
        refused("case.lead_only", () -> Answering.answer(it, by(WARD_HEAD), "不是我的", Cases.Finding.NOTHING));
        refused("case.lead_only", () -> Taking.assign(it, by(WARD_HEAD), WARD, null, "抢单"));
    }

    @Test
    void nothingIsAnsweredBeforeEveryJointDepartmentHasSigned() {
        Case it = Story.handling(Level.ORDINARY);
        Jointly.ask(it, by(OFFICER), List.of(NURSING, WARD), "请核查");
        refused("case.answer.unsigned", () -> Story.answered(it, NEXT_DAY));
        Jointly.sign(it, by(NURSE), task(it, NURSING), "已核查");
        refused("case.answer.unsigned", () -> Story.answered(it, NEXT_DAY));
        refused("case.joint.not_yours", () -> Jointly.sign(it, by(NURSE), task(it, WARD), "代签"));
        refused("case.joint.not_yours", () -> Jointly.sign(it, by(OFFICER), task(it, WARD), "代签"));
        Jointly.sign(it, by(WARD_HEAD), task(it, WARD), "已整改");
        refused("case.joint.signed", () -> Jointly.sign(it, by(WARD_HEAD), task(it, WARD), "再签"));
        Story.answered(it, NEXT_DAY);
        assertThat(it.stage).isInstanceOf(Stage.Answered.class);
    }

    @Test
    void severalDepartmentsTogetherHaveTheLongerTimeOfTheLaw() {
        Case it = Story.handling(Level.ORDINARY);
        Jointly.ask(it, by(OFFICER), List.of(WARD), "请核查");
        Promise legal = it.promises.find(1, PromiseKind.LEGAL).orElseThrow();
        assertThat(legal.holding().amount()).isEqualTo(10);
        assertThat(legal.dueAt()).isEqualTo(Story.at("2026-10-09T17:30"));
        assertThat(it.promises.find(1, PromiseKind.ANSWER).orElseThrow().dueAt())
                .isEqualTo(Story.at("2026-09-22T17:30"));
    }

    @Test
    void whatBecomesUrgentIsJoinedByMedicalAffairsAndNursingUntilItIsNoLongerUrgent() {
        Case it = Story.handling(Level.ORDINARY);
        Taking.changeLevel(it, by(OFFICER), Level.URGENT, "家属提到误诊");
        assertThat(it.openTasks()).extracting(Task::department).containsExactly(Story.MEDICAL, NURSING);
        Taking.changeLevel(it, by(OFFICER), Level.ORDINARY, "核实并非误诊");
        assertThat(it.openTasks()).isEmpty();
    }

    @Test
    void theAnswerStartsTheCallBackAndKeepsWhatWasPromised() {
        Case it = Story.answered(Level.ORDINARY);
        Promise callback = it.promises.find(1, PromiseKind.CALLBACK).orElseThrow();
        assertThat(callback.startedAt()).isEqualTo(START.plusSeconds(3600));
        assertThat(callback.dueAt()).isEqualTo(callback.startedAt().plus(Duration.ofDays(3)));
        assertThat(it.promises.next().orElseThrow()).isEqualTo(callback);
        assertThat(it.promises.find(1, PromiseKind.LEGAL).orElseThrow().keptAt())
                .isEqualTo(callback.startedAt());
    }

    @Test
    void whoLeftNoTelephoneIsNotCalled() {
        Case it = Story.received(Level.ORDINARY, null);
        Taking.assign(it, by(OFFICER), OUTPATIENT, null, null);
        Story.answered(it, START.plusSeconds(3600));
        refused("case.callback.anonymous", () -> CallingBack.call(it, by(COLLEAGUE), CallOutcome.SETTLED, ""));
    }

    @Test
    void whoAnsweredDoesNotCallBack() {
        Case it = Story.answered(Level.ORDINARY);
        refused("case.callback.same_person", () -> CallingBack.call(it, by(HEAD), CallOutcome.SETTLED, ""));
        CallingBack.call(it, by(COLLEAGUE), CallOutcome.SETTLED, "满意");
        assertThat(it.settled).isTrue();
        refused("case.callback.settled", () -> CallingBack.call(it, by(COLLEAGUE), CallOutcome.SETTLED, ""));
    }

    @Test
    void notSettledReopensOneLevelUpWithNewPromisesForTheSameDepartment() {
        Case it = Story.answered(Level.ORDINARY);
        CallingBack.call(it, by(COLLEAGUE, NEXT_DAY), CallOutcome.NOT_SETTLED, "还是要排两个小时");
        assertThat(it.level).isEqualTo(Level.URGENT);
        assertThat(it.round).isEqualTo(2);
        assertThat(it.stage).isInstanceOf(Stage.Dispatched.class);
        assertThat(it.department).isEqualTo(OUTPATIENT);
        assertThat(it.firstReceiver).isEqualTo(OFFICER.staff());
        assertThat(it.promises.find(2, PromiseKind.FIRST_RESPONSE).orElseThrow().dueAt())
                .isEqualTo(NEXT_DAY.plus(Duration.ofHours(1)));
        assertThat(it.openTasks()).isEmpty();
        assertThat(it.promises.all())
                .filteredOn(Promise::owed)
                .allSatisfy(promise -> assertThat(promise.round()).isEqualTo(2));
    }

    @Test
    void thePatientsOwnWordCountsAsMuchAsTheCallBack() {
        Case settled = Story.answered(Level.ORDINARY);
        CallingBack.confirm(settled, by(null, NEXT_DAY), true, null);
        Closing.close(settled, by(OFFICER, NEXT_DAY), Cases.Finding.NOTHING, "办结");
        assertThat(settled.stage).isInstanceOf(Stage.Closed.class);
        assertThat(settled.settled).isTrue();

        Case unsettled = Story.answered(Level.ENQUIRY);
        refused("invalid", () -> CallingBack.confirm(unsettled, by(null, NEXT_DAY), false, " "));
        CallingBack.confirm(unsettled, by(null, NEXT_DAY), false, "没说清楚");
        assertThat(unsettled.level).isEqualTo(Level.ORDINARY);
        assertThat(unsettled.unread).isTrue();
    }

    @Test
    void threeMissedCallsOnOneDayAreNotEnoughOnTwoDaysTheyAre() {
        Case it = Story.answered(Level.ORDINARY);
        for (int i = 0; i < 3; i++) {
            CallingBack.call(it, by(COLLEAGUE, START.plusSeconds(7200 + i)), CallOutcome.NOT_REACHED, "");
        }
        refused("case.close.not_called_back", () -> close(it, NEXT_DAY));
        CallingBack.call(it, by(COLLEAGUE, NEXT_DAY), CallOutcome.NOT_REACHED, "");
        close(it, NEXT_DAY);
        assertThat(it.stage).isInstanceOf(Stage.Closed.class);
        assertThat(it.settled).isNull();
    }

    @Test
    void whatAComplaintMustSayBeforeItIsClosedIsAskedForAtOnce() {
        Case it = Story.handling(Level.ORDINARY);
        Answering.answer(it, by(HEAD), "已处理", Cases.Finding.NOTHING);
        CallingBack.call(it, by(COLLEAGUE), CallOutcome.SETTLED, "");
        assertThatThrownBy(() -> close(it, NEXT_DAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.fields())
                                .extracting(Refused.Field::field)
                                .containsExactly("outcome", "cause", "action"));
        Closing.close(it, by(OFFICER, NEXT_DAY), new Cases.Finding("窗口少", "加开窗口", Outcome.PARTLY), null);
        assertThat(it.answer).isNotNull().extracting(Answer::cause).isEqualTo("窗口少");
    }

    @Test
    void anEnquiryIsClosedOnceAnsweredAndPraiseWithoutAnAnswer() {
        Case enquiry = Story.handling(Level.ENQUIRY);
        Answering.answer(enquiry, by(HEAD), "周一到周五都可以", Cases.Finding.NOTHING);
        close(enquiry, NEXT_DAY);
        assertThat(enquiry.promises.next()).isEmpty();

        Case praise = Story.handling(Level.PRAISE);
        close(praise, NEXT_DAY);
        assertThat(praise.stage).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void whoLeftNoTelephoneHasThreeDaysToSpeakByTheCode() {
        Case it = Story.received(Level.ORDINARY, null);
        Taking.assign(it, by(OFFICER), OUTPATIENT, null, null);
        Story.answered(it, START.plusSeconds(3600));
        assertThat(it.promises.find(1, PromiseKind.CALLBACK)).isEmpty();
        refused("case.close.patience", () -> close(it, NEXT_DAY));
        close(it, START.plusSeconds(3600).plus(Duration.ofDays(3)));
        assertThat(it.stage).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void staffReopenWithAReasonAndTheHistoryKeepsEveryRound() {
        Case it = Story.closed(Level.ORDINARY);
        int before = it.steps.size();
        refused("invalid", () -> Closing.reopen(it, by(OFFICER, NEXT_DAY), ""));
        Closing.reopen(it, by(OFFICER, NEXT_DAY), "患者补充了新证据");
        assertThat(it.round).isEqualTo(2);
        assertThat(it.level).isEqualTo(Level.ORDINARY);
        assertThat(it.steps).hasSize(before + 1);
        assertThat(it.promises.find(1, PromiseKind.ANSWER).orElseThrow().keptAt())
                .isNotNull();
        assertThat(it.promises.find(2, PromiseKind.ANSWER).orElseThrow().keptAt())
                .isNull();
    }

    @Test
    void dangerInAddedWordsMakesItUrgentHoweverFarItHasCome() {
        for (Case it : List.of(
                Story.received(Level.ENQUIRY),
                Story.handling(Level.ORDINARY),
                Story.answered(Level.ORDINARY),
                Story.closed(Level.ORDINARY))) {
            Answering.hear(it, by(null, NEXT_DAY), UUID.randomUUID(), true);
            assertThat(it.level).isEqualTo(Level.URGENT);
            assertThat(it.answered()).isFalse();
            assertThat(it.steps).extracting(Step::kind).contains(StepKind.DANGER_HEARD);
        }
    }

    @Test
    void theFirstReplyToAnUrgentCaseIsItsPlanUnlessItSaysOtherwise() {
        Case it = Story.handling(Level.URGENT);
        Answering.reply(it, by(HEAD), "我们在查", false, null);
        assertThat(it.promises.find(1, PromiseKind.PLAN).orElseThrow().keptAt()).isNull();
        Answering.reply(it, by(HEAD), "明天 10:00 前由主任当面说明", true, null);
        assertThat(it.promises.find(1, PromiseKind.PLAN).orElseThrow().keptAt()).isNotNull();
    }

    @Test
    void theClockWarnsOnceAndNotesABreachOnce() {
        Case it = Story.received(Level.URGENT);
        Watching.watch(it, by(null, START.plus(Duration.ofMinutes(44))));
        assertThat(it.steps).isEmpty();
        Watching.watch(it, by(null, START.plus(Duration.ofMinutes(46))));
        Watching.watch(it, by(null, START.plus(Duration.ofMinutes(47))));
        assertThat(it.steps).extracting(Step::kind).containsExactly(StepKind.WARNED);
        Watching.watch(it, by(null, START.plus(Duration.ofMinutes(61))));
        Watching.watch(it, by(null, START.plus(Duration.ofMinutes(62))));
        assertThat(it.steps).extracting(Step::kind).containsExactly(StepKind.WARNED, StepKind.PROMISE_BREACHED);
        assertThat(it.breaches).isEqualTo(1);
        assertThat(it.attentionAt()).isEqualTo(START.plus(Duration.ofHours(20)));
    }

    @Test
    void answeringAnUnacceptedCaseOnTheSpotIsTakingItUpToo() {
        Case it = Story.received(Level.ORDINARY);
        Answering.answer(it, by(OFFICER), "当场解决", new Cases.Finding("误会", "已说明", null));
        assertThat(it.firstReceiver).isEqualTo(OFFICER.staff());
        assertThat(it.promises.find(1, PromiseKind.DISPATCH).orElseThrow().keptAt())
                .isNotNull();
    }

    private static void close(Case it, Instant at) {
        Closing.close(it, by(OFFICER, at), Cases.Finding.NOTHING, null);
    }

    private static UUID task(Case it, io.huiyin.kernel.DepartmentId department) {
        return it.tasks.stream()
                .filter(task -> task.department().equals(department))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
