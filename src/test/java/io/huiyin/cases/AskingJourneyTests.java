package io.huiyin.cases;

import static io.huiyin.testing.Desk.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: the office asks, the clock stands still, the patient answers by the code, the clock goes on. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.analysis.worker=false", "huiyin.cases.sweep-every=1h"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingJourneyTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor patient;
    private Visitor officer;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "ASKED");
        patient = people.visitor();
        officer = people.signedIn(Role.RELATIONS_OFFICER);
    }

    @Test
    void theClockStandsStillUntilThePatientAnswersByTheCode() {
        String code = said("给我父亲发错药了，差点出事，要求彻查");
        analyst.catchUp();
        JsonNode row = officer.get("/api/cases").expect(200).body().get("items").get(0);
        String id = row.get("id").asString();
        assertThat(row.get("level").asString()).isEqualTo("urgent");
        OffsetDateTime plan = due(id, "plan");
        OffsetDateTime legal = due(id, "legal");
        Visitor stranger = people.signedIn(Role.DEPARTMENT_HEAD, ".ward");
        stranger.get("/api/cases/" + id + "/clock").expect(404);
        stranger.post("/api/cases/" + id + "/questions", Map.of("version", 0, "text", "？"))
                .expect(404);
        people.visitor().get("/api/cases/" + id + "/clock").expect(401);

        JsonNode before = officer.get("/api/cases/" + id + "/clock").expect(200).body();
        assertThat(before.get("actions").toString()).isEqualTo("[\"ask\"]");
        officer.post("/api/cases/" + id + "/questions", Map.of("version", version(officer, id), "text", ""))
                .expect(422);
        officer.post("/api/cases/" + id + "/questions", Map.of("version", version(officer, id), "text", "请问是哪天、哪个药？"))
                .expect(200);
        assertThat(officer.get("/api/cases").expect(200).at("/items/0/waitingUntil"))
                .as("the inbox says that the patient is waited for")
                .isNotEmpty();
        JsonNode waiting = patient.get("/api/v1/feedback/" + code).expect(200).body();
        assertThat(waiting.get("waiting").get("question").asString()).isEqualTo("请问是哪天、哪个药？");
        assertThat(waiting.get("messages").toString()).contains("请问是哪天、哪个药？");
        assertThat(OffsetDateTime.parse(waiting.get("next").get("dueAt").asString()))
                .as("the patient is never told a time after the legal limit")
                .isBeforeOrEqualTo(legal);
        assertThat(due(id, "plan")).isAfter(plan);
        assertThat(due(id, "legal")).isEqualTo(legal);

        patient.post("/api/v1/feedback/" + code + "/messages", Map.of("text", "上周三，降压药"))
                .expect(201);
        assertThat(patient.get("/api/v1/feedback/" + code)
                        .expect(200)
                        .body()
                        .get("waiting")
                        .isNull())
                .isTrue();
        Duration waited = paused(id);
        assertThat(waited).isPositive();
        assertThat(Duration.between(plan, due(id, "plan"))).isEqualTo(waited);
        assertThat(due(id, "legal")).isEqualTo(legal);

        officer.post("/api/cases/" + id + "/questions", Map.of("version", version(officer, id), "text", "药盒还在吗？"))
                .expect(200);
        officer.post("/api/cases/" + id + "/resumption", Map.of("version", version(officer, id)))
                .expect(422);
        officer.post("/api/cases/" + id + "/resumption", Map.of("version", version(officer, id), "reason", "电话里说药盒已丢"))
                .expect(200);
        assertThat(officer.post(
                                "/api/cases/" + id + "/questions",
                                Map.of("version", version(officer, id), "text", "再问一次"))
                        .expect(422)
                        .code())
                .isEqualTo("case.ask.often");
        assertThat(officer.get("/api/cases/" + id + "/clock").expect(200).body().get("earlier"))
                .hasSize(2);
    }

    @Test
    void theAdministratorDecidesWhatIsPromisedAndNobodyElseDoes() {
        Visitor administrator = people.signedIn(Role.ADMINISTRATOR);
        officer.get("/api/promise-versions").expect(403);
        JsonNode book = administrator.get("/api/promise-versions").expect(200).body();
        assertThat(book.get("legalDays").asInt()).isEqualTo(5);
        JsonNode rules = book.get("versions").get(0).get("rules");
        Map<String, Object> form =
                Map.of("base", 0, "waitDays", 2, "asks", 1, "rules", rules, "reason", "等两天就够", "validFrom", "");
        assertThat(administrator
                        .post("/api/promise-versions/trial", form)
                        .expect(200)
                        .body()
                        .size())
                .isGreaterThan(8);
        JsonNode decided =
                administrator.post("/api/promise-versions", form).expect(201).body();
        assertThat(decided.get("versions").get(0).get("state").asString()).isEqualTo("coming");
        administrator.post("/api/promise-versions", form).expect(409);
        administrator
                .post("/api/promise-versions/trial", Map.of("rules", rules))
                .expect(422);
        administrator.delete("/api/promise-versions/1").expect(200);
        administrator.delete("/api/promise-versions/77").expect(404);
        people.signedIn(Role.AUDITOR).get("/api/audit").expect(200);
    }

    private String said(String text) {
        return people.hears("complaint", text).code();
    }

    private OffsetDateTime due(String id, String kind) {
        return OffsetDateTime.parse(officer.get("/api/cases/" + id + "/promises/" + kind)
                .expect(200)
                .text("dueAt"));
    }

    private Duration paused(String id) {
        Duration sum = Duration.ZERO;
        for (JsonNode stretch : officer.get("/api/cases/" + id + "/promises/plan")
                .expect(200)
                .body()
                .get("intervals")) {
            if (stretch.get("reason").asString().equals("paused")) {
                sum = sum.plus(Duration.between(
                        OffsetDateTime.parse(stretch.get("from").asString()),
                        OffsetDateTime.parse(stretch.get("to").asString())));
            }
        }
        return sum;
    }
}
