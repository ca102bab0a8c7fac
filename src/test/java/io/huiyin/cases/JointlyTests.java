package io.huiyin.cases;

import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.NURSE;
import static io.huiyin.cases.Story.NURSING;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.WARD;
import static io.huiyin.cases.Story.WARD_HEAD;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JointlyTests {

    private static final Instant SOON = START.plus(Duration.ofHours(6));

    @Test
    void aPartHasADeadlineOfItsOwnWithinThePromise() {
        Case it = Story.handling(Level.ORDINARY);
        Instant promised = Objects.requireNonNull(Jointly.due(it));
        refused("invalid", () -> ask(it, START));
        refused("invalid", () -> ask(it, promised.plusSeconds(1)));
        ask(it, SOON);
        assertThat(it.openTasks()).extracting(Task::dueAt).containsExactly(SOON);
        Jointly.ask(it, by(OFFICER), List.of(NURSING), "请核查");
        assertThat(it.openTasks().getLast().dueAt()).isEqualTo(promised);
    }

    @Test
    void aPartIsRemindedOnceAndOverdueOnce() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, SOON);
        Instant remind = Objects.requireNonNull(it.openTasks().getFirst().attentionAt());
        assertThat(remind).isBefore(SOON).isAfter(START);
        assertThat(it.attentionAt()).isEqualTo(remind);
        watch(it, remind.minusSeconds(1));
        assertThat(kinds(it)).doesNotContain(StepKind.JOINT_WARNED);
        watch(it, remind);
        watch(it, remind.plusSeconds(60));
        watch(it, SOON);
        watch(it, SOON.plusSeconds(60));
        assertThat(kinds(it)).containsOnlyOnce(StepKind.JOINT_WARNED, StepKind.JOINT_OVERDUE);
        assertThat(it.openTasks().getFirst().attentionAt()).isNull();
    }

    @Test
    void whoSignsIsNotRemindedAnyMore() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, SOON);
        Jointly.sign(it, by(WARD_HEAD), only(it, WARD), "已整改");
        watch(it, SOON.plusSeconds(60));
        assertThat(kinds(it)).doesNotContain(StepKind.JOINT_WARNED, StepKind.JOINT_OVERDUE);
    }

    @Test
    void aDeclinedPartGoesBackToTheLeadAndHoldsTheAnswerUntilTheLeadDecides() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, SOON);
        refused("invalid", () -> Jointly.decline(it, by(WARD_HEAD), only(it, WARD), " "));
        refused("case.joint.not_yours", () -> Jointly.decline(it, by(HEAD), only(it, WARD), "代为谢绝"));
        Jointly.decline(it, by(WARD_HEAD), only(it, WARD), "与本科室无关");
        refused("case.answer.unsigned", () -> Story.answered(it, SOON));
        refused("case.joint.declined", () -> Jointly.sign(it, by(WARD_HEAD), only(it, WARD), "又愿意了"));
        assertThat(it.attentionAt())
                .as("nobody is reminded of what was declined")
                .isNotEqualTo(SOON);
        Jointly.ask(it, by(HEAD), List.of(WARD), "监控显示在贵科，请再看", SOON);
        assertThat(it.openTasks()).hasSize(1).allMatch(Task::waiting);
        Jointly.sign(it, by(WARD_HEAD), only(it, WARD), "已核实");
        Story.answered(it, SOON);
        assertThat(it.answered()).isTrue();
    }

    @Test
    void theLeadMayGoOnWithoutAPartAndTheReasonStaysOnRecord() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, SOON);
        UUID part = only(it, WARD);
        refused("invalid", () -> Jointly.withdraw(it, by(HEAD), part, null));
        refused("case.lead_only", () -> Jointly.withdraw(it, by(WARD_HEAD), part, "不做了"));
        Jointly.withdraw(it, by(HEAD), part, "情况紧急，先答复患者");
        assertThat(it.steps.getLast().kind()).isEqualTo(StepKind.JOINT_WITHDRAWN);
        assertThat(it.steps.getLast().text()).isEqualTo("情况紧急，先答复患者");
        Story.answered(it, SOON);
    }

    @Test
    void aSignedPartIsNotTakenBack() {
        Case it = Story.handling(Level.ORDINARY);
        ask(it, SOON);
        UUID part = only(it, WARD);
        Jointly.sign(it, by(WARD_HEAD), part, "已整改");
        refused("case.joint.signed", () -> Jointly.withdraw(it, by(HEAD), part, "不要了"));
    }

    @Test
    void whoMustJoinBecauseItIsUrgentCannotDecline() {
        Case it = Story.handling(Level.ORDINARY);
        Taking.changeLevel(it, by(OFFICER), Level.URGENT, "家属提到误诊");
        refused("case.joint.obliged", () -> Jointly.decline(it, by(NURSE), only(it, NURSING), "没空"));
    }

    @Test
    void aMoreUrgentLevelPullsThePartsForward() {
        Case it = Story.handling(Level.ORDINARY);
        Jointly.ask(it, by(OFFICER), List.of(WARD), "请核查");
        Instant before = it.openTasks().getFirst().dueAt();
        Taking.changeLevel(it, by(OFFICER), Level.URGENT, "家属提到误诊");
        assertThat(it.openTasks()).allSatisfy(task -> assertThat(task.dueAt()).isBefore(before));
    }

    private static void ask(Case it, Instant due) {
        Jointly.ask(it, by(OFFICER), List.of(WARD), "请核查", due);
    }

    private static UUID only(Case it, DepartmentId department) {
        return it.openTasks().stream()
                .filter(task -> task.department().equals(department))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void watch(Case it, Instant at) {
        Jointly.watch(it, by(null, at));
    }

    private static List<StepKind> kinds(Case it) {
        return it.steps.stream().map(Step::kind).toList();
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
