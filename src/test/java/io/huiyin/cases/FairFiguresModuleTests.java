package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairFiguresModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private Glances glances;

    @Autowired
    private Mergers mergers;

    private Bedside here;

    @BeforeAll
    void found() {
        here = new Bedside(house, "FAIR");
    }

    @Test
    void wordsThatAttackAColleagueStayOutOfTheDepartmentsFiguresUntilTheyAreVerified() {
        CaseId id = here.opened("挂号的那个人就是个废物");
        DepartmentId outpatient = here.people.departmentNamed("门诊部");
        assertThat(negative(here.outpatientHead, null)).isEqualTo(1);
        inquiries.accuse(here.officer, id, here.version(id), "attacked", "言语辱骂");
        assertThat(negative(here.outpatientHead, null)).isZero();
        assertThat(negative(here.officer, outpatient)).isZero();
        assertThat(negative(here.officer, null))
                .as("the hospital still hears it")
                .isEqualTo(1);
        inquiries.judge(here.quality, id, here.version(id), "counted", "确有其事");
        assertThat(negative(here.outpatientHead, null)).isEqualTo(1);
        inquiries.judge(here.quality, id, here.version(id), "kept_out", "新证据");
        assertThat(negative(here.officer, outpatient)).isZero();
    }

    @Test
    void complaintsAreCountedByDepartmentIssueAndMonthAMatterOfSeveralOnce() {
        Bedside house = new Bedside(this.house, "FAIRMONTHS");
        CaseId lead = house.opened("挂号窗口排队两小时");
        CaseId member = house.opened("挂号窗口排了两个小时的队");
        CaseId accused = house.opened("挂号的那个人就是个废物");
        house.opened(house.say("窗口服务真好"), Bedside.as(Nature.PRAISE, ServiceStage.REGISTRATION, 0, Issue.PROCESS));
        DepartmentId outpatient = house.people.departmentNamed("门诊部");
        YearMonth month = YearMonth.now(SHANGHAI);
        assertThat(complaints(house.officer)).containsExactly(count(outpatient, month, 3));
        mergers.merge(house.officer, seen(house, member), seen(house, lead), "同一件事");
        inquiries.accuse(house.officer, accused, house.version(accused), "attacked", "言语辱骂");
        assertThat(complaints(house.officer)).containsExactly(count(outpatient, month, 1));
        assertThat(complaints(house.outpatientHead)).containsExactly(count(outpatient, month, 1));
        assertThat(complaints(house.wardHead)).isEmpty();
        assertThat(complaints(here.officer)).as("another hospital").doesNotContain(count(outpatient, month, 1));
    }

    @Test
    void anIssueThatStandsBesideOthersIsCountedWithThoseWhereItStandsAlone() {
        Bedside house = new Bedside(this.house, "FAIRBESIDE");
        house.opened("挂号窗口排队两小时");
        house.opened(
                house.say("排了两小时，还要自己掏钱"),
                Bedside.as(Nature.COMPLAINT, ServiceStage.REGISTRATION, 1, Issue.PROCESS, Issue.COST));
        DepartmentId outpatient = house.people.departmentNamed("门诊部");
        YearMonth month = YearMonth.now(SHANGHAI);
        assertThat(complaints(house.officer))
                .containsExactlyInAnyOrder(
                        count(outpatient, month, 2), new Glances.MonthCount(outpatient, "cost", month, 1));
    }

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Glances.MonthCount count(DepartmentId department, YearMonth month, int count) {
        return new Glances.MonthCount(department, "process", month, count);
    }

    private static Mergers.Seen seen(Bedside house, CaseId id) {
        return new Mergers.Seen(id, house.version(id));
    }

    private List<Glances.MonthCount> complaints(Actor reader) {
        Instant now = Instant.now(java.time.Clock.systemUTC());
        return glances.complaints(
                reader, new Span(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))), SHANGHAI);
    }

    private int negative(Actor reader, @Nullable DepartmentId department) {
        Instant now = Instant.now(java.time.Clock.systemUTC());
        Span span = new Span(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        return glances.countNegative(reader, span, department);
    }
}
