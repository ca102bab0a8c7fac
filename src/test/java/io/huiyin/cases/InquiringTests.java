package io.huiyin.cases;

import static io.huiyin.cases.Story.COLLEAGUE;
import static io.huiyin.cases.Story.HEAD;
import static io.huiyin.cases.Story.NURSE;
import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.START;
import static io.huiyin.cases.Story.WARD_HEAD;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Sentiment;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InquiringTests {

    @Test
    void whatMustBeSaidDependsOnTheNatureAndOnTheFinding() {
        assertThat(missing(Nature.COMPLAINT, Cases.Finding.NOTHING)).containsExactly("outcome", "cause", "action");
        assertThat(missing(Nature.COMPLAINT, new Cases.Finding("误会", null, Outcome.UNSUBSTANTIATED)))
                .as("what was not so needs no corrective action")
                .isEmpty();
        assertThat(missing(Nature.COMPLAINT, new Cases.Finding("人少", null, Outcome.PARTLY)))
                .containsExactly("action");
        assertThat(missing(Nature.SUGGESTION, Cases.Finding.NOTHING)).containsExactly("action");
        assertThat(missing(Nature.PRAISE, Cases.Finding.NOTHING)).isEmpty();
    }

    @Test
    void theStepIsWhereItHappenedUnlessThatIsUnclear() {
        Case it = answered(Cases.Finding.NOTHING);
        assertThat(Inquiring.step(it)).isEqualTo(ServiceStage.REGISTRATION);
        it.labels = new Labels(Nature.COMPLAINT, ServiceStage.GENERAL, List.of(Issue.PROCESS), Sentiment.NEGATIVE, 2);
        assertThat(fields(it)).contains("step");
        Inquiring.found(it, new Cases.Finding(null, null, null, null, ServiceStage.WAITING));
        assertThat(Inquiring.step(it)).isEqualTo(ServiceStage.WAITING);
        assertThat(fields(it)).doesNotContain("step");
    }

    @Test
    void aCauseOfTheListStandsForWordsAndOtherDoesNot() {
        Case it = answered(Cases.Finding.NOTHING);
        refused("invalid", () -> Inquiring.found(it, new Cases.Finding(null, null, null, "bad_luck", null)));
        Inquiring.found(it, new Cases.Finding(null, null, null, "other", null));
        assertThat(fields(it)).contains("cause");
        Inquiring.found(it, new Cases.Finding(null, null, null, "too_few_windows", null));
        assertThat(fields(it)).doesNotContain("cause");
        assertThat(Objects.requireNonNull(it.answer).cause()).isEqualTo("窗口或人手不足");
    }

    @Test
    void everyIssueHasCausesAndOtherIsAlwaysTheLast() {
        for (Issue issue : Issue.values()) {
            assertThat(Causes.of(List.of(issue)))
                    .as(issue.code())
                    .hasSizeGreaterThan(3)
                    .last()
                    .extracting(Causes.Cause::code)
                    .isEqualTo(Causes.OTHER);
        }
    }

    @Test
    void aNoticeIsAnAnswerAndEndsTheCase() {
        Case it = Story.handling(Level.ORDINARY);
        Jointly.ask(it, by(OFFICER), List.of(Story.WARD), "请核查");
        TurningDown.close(it, by(OFFICER), NotProcessed.LITIGATION, "已在诉讼中", "请向法院主张");
        assertThat(it.stage).isInstanceOf(Stage.Closed.class);
        assertThat(it.openTasks()).isEmpty();
        assertThat(it.promises.next()).isEmpty();
        assertThat(it.promises.find(1, PromiseKind.LEGAL).orElseThrow().keptAt())
                .isNotNull();
        Closing.reopen(it, by(OFFICER), "法院不予受理");
        assertThat(it.inquiry.ground()).isNull();
    }

    @Test
    void whatIsUrgentIsTurnedDownByQualityControlOnlyAndPraiseNever() {
        Case urgent = Story.handling(Level.URGENT);
        refused("case.not_processed.urgent", () -> turnDown(urgent, by(OFFICER)));
        turnDown(urgent, by(NURSE));
        refused("case.not_processed.level", () -> turnDown(Story.handling(Level.PRAISE), by(OFFICER)));
        refused("case.answer.answered", () -> turnDown(Story.answered(Level.ORDINARY), by(OFFICER)));
    }

    @Test
    void notProcessedIsNoFindingOneCanChoose() {
        Case it = Story.handling(Level.ORDINARY);
        refused(
                "invalid",
                () -> Answering.answer(it, by(HEAD), "答", new Cases.Finding("因", "改", Outcome.NOT_PROCESSED)));
    }

    @Test
    void wordsAboutAColleagueAreVerifiedBeforeTheCaseIsClosed() {
        Case it = Story.answered(Level.ORDINARY);
        CallingBack.call(it, by(COLLEAGUE, START.plusSeconds(7200)), CallOutcome.SETTLED, "满意");
        Inquiring.accuse(it, by(OFFICER), Inquiry.Against.ATTACKED, "言语辱骂");
        refused("case.accusation.known", () -> Inquiring.accuse(it, by(OFFICER), Inquiry.Against.NAMED, "又一次"));
        refused("case.close.accused", () -> close(it));
        Inquiring.judge(it, by(NURSE), Inquiry.Verdict.KEPT_OUT, "录像无此事");
        close(it);
        assertThat(it.stage).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void onlyDepartmentsThatHaveAPartInItStateTheirSide() {
        Case it = Story.handling(Level.ORDINARY);
        refused("case.statement.not_yours", () -> Inquiring.state(it, by(WARD_HEAD), "我们看到的"));
        Inquiring.state(it, by(HEAD), "当天三个窗口都开着");
        assertThat(it.steps.getLast().kind()).isEqualTo(StepKind.STATED);
    }

    private static void close(Case it) {
        Closing.close(it, by(OFFICER, START.plusSeconds(9000)), Cases.Finding.NOTHING, null);
    }

    private static void turnDown(Case it, Act act) {
        TurningDown.close(it, act, NotProcessed.AUTHORITY, "信访已处理", "请向信访部门了解");
    }

    private static List<String> missing(Nature nature, Cases.Finding finding) {
        Case it = answered(finding);
        it.labels = new Labels(nature, ServiceStage.REGISTRATION, List.of(Issue.PROCESS), Sentiment.NEGATIVE, 2);
        return fields(it);
    }

    private static Case answered(Cases.Finding finding) {
        Case it = Story.handling(Level.ORDINARY);
        Answering.answer(it, by(HEAD), "已处理", finding);
        return it;
    }

    private static List<String> fields(Case it) {
        return Inquiring.missing(it, ClosingRules.STANDARD).stream()
                .map(Refused.Field::field)
                .toList();
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
