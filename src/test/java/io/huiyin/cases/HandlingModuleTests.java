package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnCases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingModuleTests {

    private static final Cases.Finding FOUND = new Cases.Finding("窗口少", "加开两个窗口", Outcome.SUBSTANTIATED);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private Bedside here;

    @BeforeAll
    void found() {
        here = new Bedside(house, "HANDLING");
    }

    @Test
    void aReplySentTwiceReachesThePatientOnce() {
        CaseId id = here.opened(here.say("挂号窗口排了两个小时"), Bedside.ordinary());
        UUID key = UUID.randomUUID();
        cases.reply(here.outpatientHead, id, "我们正在核实", false, key);
        cases.reply(here.outpatientHead, id, "我们正在核实", false, key);
        cases.reply(here.outpatientHead, id, "我们正在核实", false, UUID.randomUUID());
        assertThat(here.read(here.officer, id).timeline())
                .extracting(CaseBody.Line::kind)
                .filteredOn(StepKind.REPLIED::equals)
                .hasSize(2);
    }

    @Test
    void aCaseGoesFromTheDeskToTheEchoAndEveryStepIsWrittenDown() {
        Feedback said = here.say("挂号窗口排了两个小时");
        CaseId id = here.opened(said, Bedside.ordinary());
        cases.accept(here.outpatientHead, id, here.version(id));
        cases.note(here.outpatientHead, id, "已看监控", null);
        cases.reply(here.outpatientHead, id, "我们正在核实", false, null);
        cases.answer(here.outpatientHead, id, here.version(id), "已加开窗口，抱歉让您久等", FOUND);
        refused(
                "case.callback.same_person",
                () -> cases.callback(
                        new Actor(
                                here.hospital,
                                here.outpatientHead.staff(),
                                "",
                                Role.RELATIONS_OFFICER,
                                here.officer.departments()),
                        id,
                        here.version(id),
                        CallOutcome.SETTLED,
                        ""));
        cases.callback(here.second, id, here.version(id), CallOutcome.SETTLED, "满意");
        cases.close(here.officer, id, here.version(id), Cases.Finding.NOTHING, null);
        CaseBody it = here.read(here.officer, id);
        assertThat(it.timeline())
                .extracting(CaseBody.Line::kind)
                .containsExactly(
                        StepKind.OPENED,
                        StepKind.UNDERSTOOD,
                        StepKind.DISPATCHED,
                        StepKind.ACCEPTED,
                        StepKind.NOTED,
                        StepKind.REPLIED,
                        StepKind.ANSWERED,
                        StepKind.CALLBACK_MADE,
                        StepKind.CLOSED);
        assertThat(it.promises()).extracting(CaseBody.PromiseLine::state).containsOnly(PromiseState.KEPT);
        assertThat(it.row().next()).isNull();
        assertThat(it.actions()).containsExactly("label", "note", "reply", "reopen", "letter", "reveal", "hold");
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndNothingOfTheOtherRemains() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId id = here.opened("两个人同时动手 " + round);
            int version = here.version(id);
            DepartmentId ward = here.people.departmentNamed("内科");
            List<Object> outcomes = new ArrayList<>();
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = together.submit(() -> outcome(() -> cases.accept(here.outpatientHead, id, version)));
                var second = together.submit(
                        () -> outcome(() -> cases.assign(here.officer, id, version, ward, null, "发生在病区")));
                outcomes.add(first.get());
                outcomes.add(second.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("done", "changed");
            assertThat(here.version(id)).isEqualTo(version + 1);
            assertThat(here.read(here.officer, id).timeline()).hasSize(4);
        }
    }

    @Test
    void anOldVersionIsRefusedAndLeavesNoTrace() {
        CaseId id = here.opened("版本");
        cases.accept(here.outpatientHead, id, 0);
        int steps = here.read(here.officer, id).timeline().size();
        refused("changed", () -> cases.answer(here.outpatientHead, id, 0, "晚了", FOUND));
        refused("changed", () -> cases.changeLevel(here.officer, id, 0, Level.URGENT, "晚了"));
        assertThat(here.read(here.officer, id).timeline()).hasSize(steps);
    }

    @Test
    void aJointDepartmentSeesItsCaseSignsAndOnlyThenItIsAnswered() {
        CaseId id = here.opened("挂号和病区都有责任");
        DepartmentId ward = here.people.departmentNamed("内科");
        cases.accept(here.outpatientHead, id, here.version(id));
        notFound(() -> here.read(here.wardHead, id));
        cases.askJoint(here.outpatientHead, id, here.version(id), List.of(ward), "请核查病区部分");
        assertThat(pile(here.wardHead, "joint").count()).isEqualTo(1);
        refused("case.answer.unsigned", () -> cases.answer(here.outpatientHead, id, here.version(id), "答", FOUND));
        CaseBody seen = here.read(here.wardHead, id);
        assertThat(seen.actions()).contains("sign").doesNotContain("answer");
        UUID task = seen.tasks().getFirst().id();
        cases.signJoint(here.wardHead, id, here.version(id), task, "病区已整改");
        assertThat(pile(here.wardHead, "joint").count()).isZero();
        cases.answer(here.outpatientHead, id, here.version(id), "答", FOUND);
        assertThat(here.read(here.wardHead, id).tasks().getFirst().signedBy()).isNotNull();
    }

    @Test
    void notSettledByTheCodeReopensOneLevelUpAndMovesTheCaseAgain() {
        Feedback said = here.say("还是没解决的事");
        CaseId id = here.opened(said, Bedside.ordinary());
        cases.accept(here.outpatientHead, id, here.version(id));
        refused("feedback.not_answered", () -> cases.confirm(here.hospital, said.id(), true, null));
        cases.answer(here.outpatientHead, id, here.version(id), "已解释", FOUND);
        cases.confirm(here.hospital, said.id(), false, "解释了也还是排队");
        CaseBody it = here.read(here.officer, id);
        assertThat(it.row().level()).isEqualTo(Level.URGENT);
        assertThat(it.row().status()).isEqualTo(Status.DISPATCHED);
        assertThat(it.row().unread()).isTrue();
        assertThat(it.promises())
                .extracting(CaseBody.PromiseLine::kind)
                .containsExactlyInAnyOrder(
                        PromiseKind.FIRST_RESPONSE, PromiseKind.PLAN, PromiseKind.ANSWER, PromiseKind.LEGAL);
        assertThat(it.actions()).contains("accept", "answer");
    }

    @Test
    void showingWhoThePatientIsNeedsAReasonAndStaysOnRecord() {
        CaseId id = here.opened(here.say("我的电话是13900001111，请回电", "13800005678", "OPD", null), Bedside.ordinary());
        assertThat(here.read(here.outpatientHead, id).text())
                .contains("139****1111")
                .doesNotContain("13900001111");
        assertThat(here.read(here.officer, id).row().excerpt()).doesNotContain("13900001111");
        refused("invalid", () -> cases.reveal(here.officer, id, " "));
        assertThat(cases.reveal(here.officer, id, "回访电话").phone()).isEqualTo("13800005678");
        assertThat(here.read(here.officer, id).timeline())
                .last()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(StepKind.REVEALED));
        assertThat(jdbc.sql("select count(*) from audit.entry where hospital_id = :h and action = 'patient_revealed'")
                        .param("h", here.hospital.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        refused("forbidden", () -> cases.reveal(here.people.actor(Role.PRESIDENT), id, "好奇"));
    }

    @Test
    void praiseReachesItsDepartmentAndIsClosedWithoutFuss() {
        CaseId id = here.opened(
                here.say("谢谢内科护士"), Bedside.as(Nature.PRAISE, ServiceStage.REGISTRATION, 0, Issue.ATTITUDE));
        cases.accept(here.outpatientHead, id, here.version(id));
        cases.close(here.officer, id, here.version(id), Cases.Finding.NOTHING, "已转达");
        assertThat(here.read(here.officer, id).row().status()).isEqualTo(Status.CLOSED);
    }

    private Inbox.Pile pile(Actor reader, String queue) {
        return inbox.piles(reader).stream()
                .filter(pile -> pile.queue().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(Runnable verb) {
        try {
            verb.run();
            return "done";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static void notFound(ThrowingCallable verb) {
        refused("not_found", verb);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
