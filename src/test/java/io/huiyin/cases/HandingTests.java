package io.huiyin.cases;

import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.NURSE;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.OUTPATIENT;
import static io.huiyin.cases.Story.RELATIONS;
import static io.huiyin.cases.Story.WARD;
import static io.huiyin.cases.Story.WARD_HEAD;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HandingTests {

    @Test
    void aTransferSaysWhyFromTheListAndInWords() {
        Case it = Story.handling(Level.ORDINARY);
        Taking.assign(it, by(HEAD), WARD, null, TransferReason.OTHER_PLACE, "发生在三病区");
        Step last = it.steps.getLast();
        assertThat(last.kind()).isEqualTo(StepKind.TRANSFERRED);
        assertThat(last.facts()).containsEntry("why", "other_place").containsEntry("transfers", "1");
        assertThat(last.text()).isEqualTo("发生在三病区");
    }

    @Test
    void whatIsNotOursGoesBackToWhoGaveItAndCounts() {
        Case it = Story.handling(Level.ORDINARY);
        Taking.assign(it, by(HEAD), WARD, null, TransferReason.OTHER_PLACE, "发生在三病区");
        Taking.sendBack(it, by(WARD_HEAD), TransferReason.NOT_OUR_DUTY, "当天患者不在本病区");
        assertThat(it.department).isEqualTo(OUTPATIENT);
        assertThat(it.owner).isNull();
        assertThat(it.stage).isInstanceOf(Stage.Dispatched.class);
        assertThat(it.transfers).isEqualTo(2);
        assertThat(it.firstReceiver).isEqualTo(OFFICER.staff());
    }

    @Test
    void whatTheDeskGaveGoesBackToTheDesk() {
        Case it = Story.dispatched(Level.ORDINARY);
        refused("invalid", () -> Taking.sendBack(it, by(HEAD), TransferReason.NOT_OUR_DUTY, " "));
        Taking.sendBack(it, by(HEAD), TransferReason.NOT_OUR_DUTY, "是医保的事");
        assertThat(it.department).isEqualTo(RELATIONS);
        refused("case.lead_only", () -> Taking.sendBack(it, by(HEAD), null, "再退"));
    }

    @Test
    void whatNobodyGaveCannotBeSentBack() {
        Case it = Story.received(Level.ORDINARY);
        refused("case.return.nowhere", () -> Taking.sendBack(it, by(OFFICER), null, "退给谁"));
    }

    @Test
    void theThirdTransferCountsButTheCaseStaysUntilQualityControlDecides() {
        Case it = disputed();
        assertThat(it.transfers).isEqualTo(3);
        assertThat(it.department).isEqualTo(OUTPATIENT);
        assertThat(it.responsibility.pending()).isTrue();
        assertThat(it.steps.getLast().kind()).isEqualTo(StepKind.ARBITRATION_ASKED);
        refused("case.assign.arbitration", () -> Taking.assign(it, by(OFFICER), WARD, null, null, "还是病区"));
        refused("case.assign.arbitration", () -> Taking.sendBack(it, by(HEAD), null, "退回"));
        Taking.accept(it, by(HEAD));
        assertThat(it.owner).as("somebody answers for it all the time").isEqualTo(HEAD.staff());
    }

    @Test
    void theDecisionBindsEverybodyButQualityControl() {
        Case it = disputed();
        refused("invalid", () -> Arbitrating.decide(it, by(NURSE), WARD, " "));
        Arbitrating.decide(it, by(NURSE), WARD, "事发地点在病区");
        assertThat(it.department).isEqualTo(WARD);
        assertThat(it.transfers).as("a decision is no transfer").isEqualTo(3);
        refused("case.assign.bound", () -> Taking.assign(it, by(WARD_HEAD), OUTPATIENT, null, null, "不是我们"));
        refused("case.assign.bound", () -> Taking.assign(it, by(OFFICER), OUTPATIENT, null, null, "改派"));
        refused("case.assign.bound", () -> Taking.sendBack(it, by(WARD_HEAD), null, "退回"));
        Taking.assign(it, by(WARD_HEAD), WARD, WARD_HEAD.staff(), null, "本科室换人");
        assertThat(it.owner).isEqualTo(WARD_HEAD.staff());
        Taking.assign(it, by(NURSE), OUTPATIENT, null, null, "新查到的情况");
        assertThat(it.department).isEqualTo(OUTPATIENT);
        refused("case.assign.bound", () -> Taking.assign(it, by(HEAD), WARD, null, null, "再转"));
    }

    @Test
    void qualityControlMayLeaveItWhereItIs() {
        Case it = disputed();
        Taking.accept(it, by(HEAD));
        Arbitrating.decide(it, by(NURSE), OUTPATIENT, "挂号环节在门诊");
        assertThat(it.department).isEqualTo(OUTPATIENT);
        assertThat(it.owner).isEqualTo(HEAD.staff());
        assertThat(it.stage).isInstanceOf(Stage.Handling.class);
        refused("case.arbitration.none", () -> Arbitrating.decide(it, by(NURSE), WARD, "再裁一次"));
    }

    @Test
    void aThirdTransferByQualityControlIsItselfTheDecision() {
        Case it = twice();
        Taking.assign(it, by(NURSE), WARD, null, TransferReason.OTHER_PLACE, "质控直接指定");
        assertThat(it.department).isEqualTo(WARD);
        assertThat(it.responsibility.bound()).isTrue();
    }

    @Test
    void aCaseThatBeginsAnewKeepsItsCountAndItsDecision() {
        Case it = disputed();
        Arbitrating.decide(it, by(NURSE), OUTPATIENT, "门诊负责");
        Taking.accept(it, by(HEAD));
        Story.answered(it, Story.START.plusSeconds(3600));
        Closing.reopen(it, by(OFFICER, Story.START.plusSeconds(7200)), "患者有新材料");
        refused("case.assign.bound", () -> Taking.assign(it, by(HEAD), WARD, null, null, "转走"));
    }

    /** To the ward and back. */
    private static Case twice() {
        Case it = Story.handling(Level.ORDINARY);
        Taking.assign(it, by(HEAD), WARD, null, TransferReason.OTHER_PLACE, "发生在三病区");
        Taking.sendBack(it, by(WARD_HEAD), TransferReason.NOT_OUR_DUTY, "不归我们");
        return it;
    }

    private static Case disputed() {
        Case it = twice();
        Taking.assign(it, by(HEAD), WARD, null, TransferReason.NOT_OUR_DUTY, "确实在病区");
        return it;
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
