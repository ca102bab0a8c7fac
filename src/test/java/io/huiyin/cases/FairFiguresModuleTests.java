package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import java.time.Duration;
import java.time.Instant;
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

    private int negative(Actor reader, @Nullable DepartmentId department) {
        Instant now = Instant.now(java.time.Clock.systemUTC());
        Span span = new Span(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        return glances.countNegative(reader, span, department);
    }
}
