package io.huiyin.escalation;

import static io.huiyin.testing.Desk.alarm;
import static io.huiyin.testing.Desk.file;
import static io.huiyin.testing.Desk.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnStillHouse;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two relatives tell of the same harm: what rings while one case lies in the other, and what rings again after. */
@OnStillHouse
class MergedAlarmsTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor officer;
    private String lead;
    private String member;

    @BeforeEach
    void found() {
        people = TestHospital.found(house, "TWIN" + ++hospitals);
        officer = people.signedIn(Role.RELATIONS_OFFICER);
        lead = said("护士给我妈发错了药，吃了以后人昏过去了");
        member = said("我外婆昨天被发错药，吃完昏迷了");
    }

    @Test
    void whatTheMergingSilencedRingsAgainWhenTheCaseStandsAlone() {
        assertThat(state(member, "severe_heard")).isEqualTo("open");
        merge();
        assertThat(state(member, "severe_heard")).isEqualTo("ended");
        assertThat(state(lead, "severe_heard")).isEqualTo("open");
        separate();
        assertThat(state(member, "severe_heard")).isEqualTo("open");
        assertThat(state(lead, "severe_heard")).isEqualTo("open");
        assertThat(file(officer, member).at("/timeline").toString()).contains("unmerged");
    }

    @Test
    void whatWasTakenOrDoneBeforeStaysSilent() {
        take(member, "severe_heard");
        officer.put("/api/cases/" + member + "/acceptance", Map.of("version", version(officer, member)))
                .expect(200);
        assertThat(state(member, "not_taken_up")).isEqualTo("ended");
        merge();
        separate();
        assertThat(state(member, "severe_heard")).isEqualTo("taken");
        assertThat(state(member, "not_taken_up")).isEqualTo("ended");
    }

    @Test
    void whoTakesAnAlarmStandsInTheStoryOfTheCase() {
        take(lead, "severe_heard");
        assertThat(file(officer, lead).get("timeline").valueStream())
                .filteredOn(step -> step.get("kind").asString().equals("alarm_taken"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.at("/facts/trigger").asString()).isEqualTo("severe_heard");
                    assertThat(step.get("text").asString()).isEqualTo("我去病房");
                    assertThat(step.at("/by/name").asString()).isNotEmpty();
                });
    }

    private void merge() {
        Map<String, Object> body =
                Map.of("lead", lead, "version", version(officer, member), "leadVersion", version(officer, lead));
        officer.put("/api/cases/" + member + "/lead", body).expect(200);
    }

    private void separate() {
        officer.post(
                        "/api/cases/" + member + "/separation",
                        Map.of("version", version(officer, member), "reason", "不是同一位患者"))
                .expect(200);
    }

    private void take(String id, String trigger) {
        String alarm = alarm(officer, id, trigger).get("id").asString();
        officer.put("/api/cases/" + id + "/alarms/" + alarm + "/acknowledgement", Map.of("note", "我去病房"))
                .expect(200);
    }

    private String state(String id, String trigger) {
        return alarm(officer, id, trigger).get("state").asString();
    }

    private String said(String text) {
        people.hears("complaint", text);
        analyst.catchUp();
        JsonNode rows = officer.get("/api/cases").expect(200).body().get("items");
        return rows.valueStream()
                .filter(row -> row.get("excerpt").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }
}
