package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import io.huiyin.testing.OnDatabase;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The whole story of the demo hospital, told through the house itself. */
@SpringBootTest(
        properties = "spring.application.name=huiyin-told") // a house of its own: nobody has founded anything in it
@OnDatabase
class DemoTests {

    @Autowired
    private Founding founding;

    @Autowired
    private Chronicle chronicle;

    @Autowired
    private DemoTable table;

    @Autowired
    private People people;

    @Autowired
    private Departments departments;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    private final Script script = Script.read(new JsonMapper());

    @Test
    void aStoryThatWasInterruptedGoesOnAndEveryDeskHasWork() throws InterruptedException {
        DemoTable.Loading loading = founding.begin(script.setting()).orElseThrow();
        Cast cast = Cast.of(loading.hospital(), script.setting(), people, departments, places);

        AtomicInteger asked = new AtomicInteger();
        chronicle.tell(loading, script, cast, () -> asked.incrementAndGet() < 40);
        assertThat(table.told(loading.hospital())).isNotEmpty().hasSizeLessThan(60);
        assertThat(table.find().orElseThrow().finishedAt()).isNull();

        chronicle.tell(founding.begin(script.setting()).orElseThrow(), script, cast, () -> true);

        assertThat(table.find().orElseThrow().finishedAt()).isNotNull();
        assertThat(count("select count(*) from intake.feedback"))
                .isEqualTo(script.voices().size());
        assertThat(count("select count(*) from cases.feedback_case"))
                .isEqualTo(script.voices().size());
        assertThat(count("select count(*) from intake.waiting")).isZero();
        nobodyGotALetterAboutThePast();
        nothingHappenedInTheFutureOrBeforeItWasSaid();
        everyDeskHasWork();
        whatSoundedLikeDangerWasJudged();
    }

    private void nobodyGotALetterAboutThePast() {
        assertThat(count("select count(*) from outreach.delivery")).isZero();
    }

    private void nothingHappenedInTheFutureOrBeforeItWasSaid() {
        assertThat(count("select count(*) from cases.step where at > now()")).isZero();
        assertThat(count("""
                select count(*) from cases.step s join cases.feedback_case c using (hospital_id)
                 where c.id = s.case_id and s.at < c.received_at
                """)).isZero();
    }

    private void everyDeskHasWork() {
        Set<String> statuses = strings("select distinct status from cases.feedback_case");
        assertThat(statuses).contains("received", "dispatched", "handling", "answered", "closed");
    }

    /** Only what has just come waits; of the events, some are reported and the clocks of others run. */
    private void whatSoundedLikeDangerWasJudged() {
        long all = count("select count(*) from emergency.emergency");
        assertThat(count("select count(distinct case_id) from emergency.grading"))
                .isBetween(all * 9 / 10, all);
        assertThat(count("select count(*) from emergency.grading where reported_at is not null"))
                .isPositive();
        assertThat(count("select count(*) from emergency.grading where due_at > now() and reported_at is null"))
                .isPositive();
        assertThat(count("select count(*) from escalation.alarm where state = 'taken'"))
                .isPositive();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Set<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().collect(Collectors.toSet());
    }
}
