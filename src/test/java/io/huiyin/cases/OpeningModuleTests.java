package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.PostedNotice;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Notices notices;

    @Autowired
    private Intake intake;

    @Autowired
    private Resembling resembling;

    private Bedside here;

    @BeforeAll
    void found() {
        here = new Bedside(house, "OPENING");
    }

    @Test
    void whatIsUnderstoodIsGradedPromisedAndGivenToTheDepartmentOfTheDutyList() {
        CaseBody it = here.read(here.officer, here.opened("挂号窗口排了两个小时，没人管"));
        assertThat(it.row().number()).matches("\\d{6}-\\d{4,}-[A-Z]");
        assertThat(it.row().level()).isEqualTo(Level.ORDINARY);
        assertThat(it.row().status()).isEqualTo(Status.DISPATCHED);
        assertThat(it.row().department()).isNotNull().extracting(Named::name).isEqualTo("门诊部");
        assertThat(it.promises())
                .extracting(CaseBody.PromiseLine::kind)
                .containsExactlyInAnyOrder(PromiseKind.DISPATCH, PromiseKind.ANSWER, PromiseKind.LEGAL);
        assertThat(it.timeline())
                .extracting(CaseBody.Line::kind)
                .containsExactly(StepKind.OPENED, StepKind.UNDERSTOOD, StepKind.DISPATCHED);
        assertThat(it.patient()).isEqualTo(new CaseBody.Patient("王*英", "138****1234"));
        assertThat(titles(here.outpatientHead))
                .anyMatch(title -> title.contains(it.row().number()));
    }

    @Test
    void dangerIsLedByMedicalAffairsWithNursingAndQualityControlHears() {
        Feedback said = here.say("护士给错药了，我妈差点没命");
        CaseBody it = here.read(
                here.officer, here.opened(said, Bedside.as(Nature.COMPLAINT, ServiceStage.INPATIENT, 3, Issue.SAFETY)));
        assertThat(it.row().level()).isEqualTo(Level.URGENT);
        assertThat(it.row().department()).isNotNull().extracting(Named::name).isEqualTo("医务科");
        assertThat(it.tasks()).singleElement().satisfies(task -> {
            assertThat(task.department()).isNotNull().extracting(Named::name).isEqualTo("护理部");
            assertThat(task.request()).contains("联合介入");
            assertThat(task.dueAt()).isNotNull();
        });
        assertThat(notices.of(here.quality, null).items())
                .filteredOn(notice -> notice.title().zh().contains("用错药"))
                .as("told once, when it was said; the notice leads to the case")
                .filteredOn(notice -> it.row().id().equals(notice.caseId()))
                .hasSize(1);
    }

    @Test
    void openingTwiceMakesOneCaseAlsoAtTheSameMoment() throws Exception {
        Feedback said = here.say("说一次，被听到很多次");
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(i -> together.submit(() -> here.understand(Bedside.ordinary(), said)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        here.understand(Bedside.ordinary(), said);
        assertThat(here.read(here.officer, here.position(said).id()).timeline()).hasSize(3);
    }

    @Test
    void aBatchGetsConsecutiveNumbersThatAllDiffer() {
        Feedback[] many = IntStream.range(0, 50)
                .mapToObj(i -> here.say("第" + i + "位", null, null, null))
                .toArray(Feedback[]::new);
        here.understand(Bedside.ordinary(), many);
        assertThat(List.of(many))
                .extracting(feedback -> here.position(feedback).number())
                .doesNotHaveDuplicates()
                .allMatch(number -> CaseNumber.read(number).isPresent());
    }

    @Test
    void whoTookItDownIsFirstReceiver() {
        Feedback said = here.say("床边口述", "13800009999", "WARD3", here.wardHead.staff());
        CaseId id = here.opened(said, Bedside.ordinary());
        assertThat(here.read(here.wardHead, id).row().firstReceiver())
                .isNotNull()
                .extracting(Person::id)
                .isEqualTo(here.wardHead.staff().value());
    }

    @Test
    void whatNobodyUnderstandsForSureWaitsAtTheDesk() {
        Feedback said = here.say("嗯");
        here.understand(
                new io.huiyin.analysis.Understanding(
                        "test",
                        Nature.COMPLAINT,
                        ServiceStage.REGISTRATION,
                        List.of(),
                        io.huiyin.analysis.Sentiment.NEUTRAL,
                        0,
                        List.of(),
                        java.util.Map.of(),
                        true),
                said);
        CaseBody it = here.read(here.officer, here.position(said).id());
        assertThat(it.row().status()).isEqualTo(Status.RECEIVED);
        assertThat(it.row().department()).isNotNull().extracting(Named::name).isEqualTo("客服中心");
        assertThat(it.row().needsPerson()).isTrue();
        assertThat(it.actions())
                .contains("accept", "dispatch", "level", "reveal")
                .doesNotContain("close", "reopen");
    }

    @Test
    void theSamePhoneAndTheSameIssueAtTheSamePlaceAreCounted() {
        CaseId first = here.opened(
                here.say("食堂太贵", "13700000001", "WARD3", null),
                Bedside.as(Nature.COMPLAINT, ServiceStage.FACILITIES, 1, Issue.COST));
        CaseId samePhone = here.opened(
                here.say("还有，电梯坏了", "13700000001", "OPD", null),
                Bedside.as(Nature.COMPLAINT, ServiceStage.FACILITIES, 1, Issue.ENVIRONMENT));
        CaseId samePlace = here.opened(
                here.say("饭菜贵得离谱", "13700000002", "WARD3", null),
                Bedside.as(Nature.COMPLAINT, ServiceStage.FACILITIES, 1, Issue.COST));
        assertThat(here.read(here.officer, first).row().recurrence()).isZero();
        assertThat(here.read(here.officer, samePhone).row().recurrence()).isEqualTo(1);
        assertThat(here.read(here.officer, samePlace).row().recurrence()).isEqualTo(1);
        assertThat(resembling.to(here.officer, first))
                .extracting(CaseRow::id)
                .containsExactlyInAnyOrder(samePhone.value(), samePlace.value());
        assertThat(resembling.to(here.wardHead, first))
                .as("only what the reader may see")
                .extracting(CaseRow::id)
                .containsExactly(samePlace.value());
    }

    @Test
    void ofWhatTheSamePhoneHasSaidTheNewestComeFirst() {
        List<CaseId> all = IntStream.range(0, 7)
                .mapToObj(i -> here.opened(
                        here.say("第" + i + "次来说", "13700000007", null, null),
                        Bedside.as(Nature.COMPLAINT, ServiceStage.FACILITIES, 1, Issue.COST)))
                .toList();
        assertThat(resembling.to(here.officer, all.get(5)))
                .extracting(CaseRow::id)
                .containsExactly(
                        all.get(6).value(),
                        all.get(4).value(),
                        all.get(3).value(),
                        all.get(2).value(),
                        all.get(1).value());
    }

    @Test
    void wordsAddedBeforeTheCaseIsOpenAreInItOnceItIs() {
        Feedback said = here.say("挂号太慢");
        intake.add(said, "补充一句：我妈在排队时摔倒了，头破了", null);
        here.understand(Bedside.ordinary(), said);
        CaseBody it = here.read(here.officer, here.position(said).id());
        assertThat(it.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("摔倒"));
        assertThat(it.row().level()).isEqualTo(Level.URGENT);
        assertThat(it.timeline())
                .extracting(CaseBody.Line::kind)
                .contains(StepKind.PATIENT_WROTE, StepKind.DANGER_HEARD, StepKind.LEVEL_CHANGED);
        assertThat(it.row().unread()).isTrue();
    }

    private List<String> titles(io.huiyin.kernel.Actor reader) {
        return notices.of(reader, null).items().stream()
                .map(PostedNotice::title)
                .map(title -> title.zh())
                .toList();
    }
}
