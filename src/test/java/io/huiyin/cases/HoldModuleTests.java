package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A legal hold: what stands still, what goes on, who ends it. */
@OnCases
class HoldModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Holds holds;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    private Bedside here;
    private Feedback feedback;
    private CaseId id;

    @BeforeEach
    void found() {
        here = new Bedside(house, "HOLD" + ++hospitals);
        feedback = here.say("挂号太慢");
        id = here.opened(feedback, Bedside.ordinary());
        holds.place(here.officer, id, "患者委托律师发函", null);
    }

    @Test
    void staffChangeNothingOfAHeldCase() {
        int version = here.version(id);
        List<ThrowingCallable> verbs = List.of(
                () -> cases.accept(here.outpatientHead, id, version),
                () -> cases.assign(here.officer, id, version, here.people.departmentNamed("内科"), null, "换"),
                () -> cases.changeLevel(here.officer, id, version, Level.URGENT, "重"),
                () -> cases.reply(here.officer, id, "您好", false, UUID.randomUUID()),
                () -> cases.answer(here.officer, id, version, "答", new Cases.Finding("因", "改", null)),
                () -> cases.askJoint(here.officer, id, version, List.of(here.people.departmentNamed("内科")), "请协办"));
        for (ThrowingCallable verb : verbs) {
            assertThatThrownBy(verb).isInstanceOf(Refused.class).hasMessage("case.held");
        }
        assertThat(here.read(here.officer, id).actions()).containsExactlyInAnyOrder("note", "reveal", "letter", "held");
        assertThat(here.read(here.quality, id).actions()).contains("lift").doesNotContain("close", "answer", "hold");
    }

    @Test
    void aNoteThePatientAndTheReadersGoOn() {
        cases.note(here.officer, id, "已告知法务", UUID.randomUUID());
        assertThat(cases.reveal(here.officer, id, "律师函核对").phone()).isEqualTo("13800001234");
        intake.add(feedback, "我补充一句", UUID.randomUUID());
        assertThat(here.read(here.officer, id).timeline().stream().map(CaseBody.Line::kind))
                .contains(StepKind.HELD, StepKind.NOTED, StepKind.REVEALED, StepKind.PATIENT_WROTE);
    }

    @Test
    void onlyQualityControlLiftsItAndSaysWhy() {
        assertThatThrownBy(() -> holds.lift(here.officer, id, "可以了")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holds.lift(here.quality, id, " ")).isInstanceOf(Refused.class);
        holds.lift(here.quality, id, "已和解");
        assertThatCode(() -> cases.accept(here.outpatientHead, id, here.version(id)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> holds.lift(here.quality, id, "再来")).hasMessage("case.hold.free");
        Holds.Held told = holds.of(here.officer, id).getFirst();
        assertThat(told.liftReason()).isEqualTo("已和解");
        assertThat(told.liftedBy()).isNotNull();
        assertThat(jdbc.sql("select action from audit.entry where hospital_id = :h and action like 'case%' order by 1")
                        .param("h", here.hospital.value())
                        .query(String.class)
                        .list())
                .containsExactly("case_held", "case_lifted");
    }

    @Test
    void itIsPlacedOnceAndByWhoMay() {
        assertThatThrownBy(() -> holds.place(here.quality, id, "再封", null)).hasMessage("case.hold.held");
        CaseId other = here.opened("食堂饭菜凉了");
        for (Actor actor : List.of(here.outpatientHead, here.people.actor(Role.PRESIDENT))) {
            assertThatThrownBy(() -> holds.place(actor, other, "封", null)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> holds.place(here.officer, other, "封", LocalDate.of(2020, 1, 1)))
                .isInstanceOf(Refused.class);
        Bedside elsewhere = new Bedside(house, "HOLDX" + hospitals);
        assertThatThrownBy(() -> holds.place(elsewhere.officer, id, "封", null)).hasMessage("not_found");
        assertThatThrownBy(() -> holds.of(elsewhere.quality, id)).hasMessage("not_found");
    }

    @Test
    void whoWasAtWorkWhenItWasPlacedIsToldSo() {
        CaseId other = here.opened("窗口太少");
        int seen = here.version(other);
        holds.place(here.officer, other, "媒体关注", null);
        assertThatThrownBy(() -> cases.accept(here.outpatientHead, other, seen)).hasMessage("case.held");
        holds.lift(here.quality, other, "误会");
        assertThatThrownBy(() -> cases.accept(here.outpatientHead, other, seen)).hasMessage("changed");
    }

    @Test
    void thePatientsOwnWordStillCounts() {
        Feedback said = here.say("缴费排队");
        CaseId other = here.opened(said, Bedside.ordinary());
        cases.accept(here.outpatientHead, other, here.version(other));
        cases.answer(here.outpatientHead, other, here.version(other), "答", new Cases.Finding("因", "改", null));
        holds.place(here.officer, other, "律师函", null);
        cases.confirm(here.hospital, said.id(), false, "没有解决");
        assertThat(here.read(here.officer, other).timeline().stream().map(CaseBody.Line::kind))
                .contains(StepKind.NOT_SETTLED, StepKind.REOPENED);
        assertThat(here.read(here.officer, other).actions()).contains("held").doesNotContain("answer");
    }

    @Test
    void theDatabaseErasesNoHeldCase() {
        for (String part : List.of("search_words", "call", "joint_task", "promise", "step")) {
            jdbc.sql("delete from cases." + part + " where hospital_id = :h and case_id = :id")
                    .param("h", here.hospital.value())
                    .param("id", id.value())
                    .update();
        }
        assertThatThrownBy(() -> jdbc.sql("delete from cases.feedback_case where hospital_id = :h and id = :id")
                        .param("h", here.hospital.value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
