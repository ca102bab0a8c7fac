package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyListTests {

    private static final DepartmentId OUTPATIENT = department(); // 门诊部
    private static final DepartmentId INSURANCE = department(); // 医保办
    private static final DepartmentId PAEDIATRICS = department(); // 儿科
    private static final DepartmentId LOGISTICS = department(); // 后勤
    private static final DepartmentId RELATIONS = department(); // 客服中心
    private static final DepartmentId CLOSED = department();
    private static final PlaceId LIFT = new PlaceId(UUID.randomUUID());

    private final DutyList list = new DutyList(
            List.of(
                    duty(40, null, null, Issue.ENVIRONMENT, null, LOGISTICS),
                    duty(5, null, ServiceStage.PHARMACY, null, null, CLOSED),
                    duty(10, null, ServiceStage.REGISTRATION, null, null, OUTPATIENT),
                    duty(20, null, ServiceStage.SETTLEMENT, Issue.COST, null, INSURANCE),
                    duty(30, Nature.PRAISE, null, null, null, RELATIONS),
                    duty(35, null, null, null, LIFT, LOGISTICS)),
            Set.of(OUTPATIENT, INSURANCE, PAEDIATRICS, LOGISTICS, RELATIONS),
            Optional.of(RELATIONS));

    @Test
    void registrationGoesToTheOutpatientOffice() {
        assertThat(route(Nature.COMPLAINT, ServiceStage.REGISTRATION, List.of(), null, null))
                .isEqualTo(OUTPATIENT);
    }

    @Test
    void everyCriterionOfALineMustFit() {
        assertThat(route(Nature.COMPLAINT, ServiceStage.SETTLEMENT, List.of(Issue.PROCESS, Issue.COST), null, null))
                .isEqualTo(INSURANCE);
        assertThat(route(Nature.COMPLAINT, ServiceStage.SETTLEMENT, List.of(Issue.PROCESS), null, null))
                .isEqualTo(RELATIONS);
    }

    @Test
    void theFirstLineThatFitsWins() {
        assertThat(route(Nature.PRAISE, ServiceStage.REGISTRATION, List.of(Issue.ENVIRONMENT), null, null))
                .isEqualTo(OUTPATIENT);
        assertThat(route(Nature.PRAISE, ServiceStage.WAITING, List.of(Issue.ENVIRONMENT), null, null))
                .isEqualTo(RELATIONS);
    }

    @Test
    void aPlaceMayHaveItsOwnLine() {
        assertThat(route(null, null, List.of(), LIFT, PAEDIATRICS)).isEqualTo(LOGISTICS);
    }

    @Test
    void whatNoLineFitsGoesToWhoWorksThere() {
        assertThat(route(Nature.COMPLAINT, ServiceStage.OUTPATIENT, List.of(Issue.ATTITUDE), null, PAEDIATRICS))
                .isEqualTo(PAEDIATRICS);
    }

    @Test
    void whatBelongsToNobodyGoesToTheRelationsDesk() {
        assertThat(route(null, null, List.of(), null, null)).isEqualTo(RELATIONS);
    }

    @Test
    void aDepartmentThatIsClosedReceivesNothing() {
        assertThat(route(null, ServiceStage.PHARMACY, List.of(), null, null)).isEqualTo(RELATIONS);
        assertThat(route(null, ServiceStage.OUTPATIENT, List.of(), null, CLOSED))
                .isEqualTo(RELATIONS);
    }

    @Test
    void theLineThatDecidedIsNamed() {
        DutyList.Matter matter = new DutyList.Matter(null, ServiceStage.REGISTRATION, List.of(), null);
        assertThat(list.route(matter, null).orElseThrow().duty()).isNotNull();
        DutyList.Matter nothing = new DutyList.Matter(null, null, List.of(), null);
        assertThat(list.route(nothing, null).orElseThrow().duty()).isNull();
    }

    private DepartmentId route(
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            List<Issue> issues,
            @Nullable PlaceId place,
            @Nullable DepartmentId worksThere) {
        return list.route(new DutyList.Matter(nature, stage, issues, place), worksThere)
                .orElseThrow()
                .department();
    }

    private static Duty duty(
            int order,
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            @Nullable Issue issue,
            @Nullable PlaceId place,
            DepartmentId department) {
        return new Duty(UUID.randomUUID(), order, nature, stage, issue, place, department, "", 0);
    }

    private static DepartmentId department() {
        return new DepartmentId(UUID.randomUUID());
    }
}
