package io.huiyin.journeys;

import static io.huiyin.testing.Desk.file;
import static io.huiyin.testing.Desk.newest;
import static io.huiyin.testing.Desk.notices;
import static io.huiyin.testing.Desk.now;
import static io.huiyin.testing.Desk.pile;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: somebody is away, the deputy takes over, and nothing is lost when the deputy is away as well or the absence ends. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.analysis.worker=false", "huiyin.cases.sweep-every=1h"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDeputyTakesOverTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor officer;
    private Visitor outpatient;
    private Visitor ward;
    private Visitor quality;
    private Visitor administrator;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "DEPUTY");
        officer = people.signedIn(Role.RELATIONS_OFFICER);
        outpatient = people.signedIn(Role.DEPARTMENT_HEAD);
        ward = people.signedIn(Role.DEPARTMENT_HEAD, ".ward");
        quality = people.signedIn(Role.QUALITY_CONTROL);
        administrator = people.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void theDeputyTakesOver() {
        assertThat(names(outpatient.get("/api/absences/deputies").expect(200).body()))
                .contains("员工" + people.username(Role.DEPARTMENT_HEAD, ".ward"))
                .doesNotContain("员工" + people.username(Role.FRONT_LINE));
        away(outpatient, people.actor(Role.FRONT_LINE).staff().toString()).expect(422);
        String wardHead = people.actor(people.username(Role.DEPARTMENT_HEAD, ".ward"))
                .staff()
                .toString();
        JsonNode absence = away(outpatient, wardHead).expect(201).body();
        away(outpatient, wardHead).expect(422);
        assertThat(notices(ward, "title")).anyMatch(title -> title.startsWith("请您代班"));
        assertThat(ward.get("/api/session").expect(200).at("/user/standsFor/0/name"))
                .isEqualTo("员工" + people.username(Role.DEPARTMENT_HEAD));

        String taken = complaint("挂号窗口排了两个小时的队，没有人管");
        assertThat(ward.get("/api/notices").expect(200).at("/items/0/text")).contains("您正在代班");
        assertThat(notices(outpatient, "title"))
                .as("who is away hears of it as well")
                .anyMatch(t -> t.startsWith("请受理"));
        put(ward, taken, "acceptance", Map.of()).expect(200);
        assertThat(pile(ward, "mine")).isEqualTo(1);

        assertThat(away(ward, people.actor(Role.DEPARTMENT_HEAD).staff().toString())
                        .expect(422)
                        .at("/fields/0/code"))
                .isEqualTo("absence.circle");
        JsonNode second = away(ward, people.actor(Role.QUALITY_CONTROL).staff().toString())
                .expect(201)
                .body();
        complaint("挂号的时候电脑坏了，等了一上午也没人通知我们");
        assertThat(notices(quality, "text")).as("the deputy of the deputy").anyMatch(text -> text.contains("您正在代班"));
        assertThat(pile(quality, "mine")).as("what the deputy has in hand").isEqualTo(1);
        end(ward, second).expect(204);

        end(officer, absence).expect(404);
        end(outpatient, absence).expect(204);
        end(outpatient, absence).expect(409);
        String later = complaint("挂号处的叫号屏幕不亮，错过了两个号");
        ward.get("/api/cases/" + later).expect(404);
        assertThat(file(ward, taken).get("row").get("owner").get("id").asString())
                .as("what was taken up stays with who took it up")
                .isEqualTo(wardHead);
        outpatient.get("/api/absences?all=true").expect(403);
        assertThat(administrator.get("/api/absences?all=true").expect(200).body())
                .isEmpty();
    }

    @Test
    void nobodyLeavesWithCasesInHand() {
        String id = complaint("缴费以后票据打不出来，来回跑了三次窗口");
        Visitor leaving = people.signedIn(Role.RELATIONS_OFFICER, ".second");
        String second = people.actor(people.username(Role.RELATIONS_OFFICER, ".second"))
                .staff()
                .toString();
        put(
                officer,
                id,
                "assignment",
                Map.of("department", people.departmentNamed("客服中心").toString(), "reason", "由客服办"));
        put(leaving, id, "acceptance", Map.of()).expect(200);
        Map<String, Object> gone = new HashMap<>();
        administrator.get("/api/staff").expect(200).body().forEach(row -> {
            if (row.get("id").asString().equals(second)) {
                gone.putAll(Map.of(
                        "username", row.get("username").asString(),
                        "name", row.get("name").asString(),
                        "role", row.get("role").asString(),
                        "departments",
                                row.get("departments")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList(),
                        "active", false));
            }
        });
        assertThat(administrator.put("/api/staff/" + second, gone).expect(422).code())
                .isEqualTo("staff.open_cases");
        assertThat(administrator
                        .get("/api/staff/" + second + "/open-cases")
                        .expect(200)
                        .at("/owned"))
                .isEqualTo("1");
        officer.get("/api/staff/" + second + "/open-cases").expect(403);
        String ward = people.actor(people.username(Role.DEPARTMENT_HEAD, ".ward"))
                .staff()
                .toString();
        administrator
                .post("/api/staff/" + second + "/hand-over", Map.of("to", ward, "reason", "离岗"))
                .expect(422);
        String first = people.actor(Role.RELATIONS_OFFICER).staff().toString();
        assertThat(administrator
                        .post("/api/staff/" + second + "/hand-over", Map.of("to", first, "reason", "离岗"))
                        .expect(200)
                        .at("/cases"))
                .isEqualTo("1");
        JsonNode file = file(officer, id);
        assertThat(file.get("row").get("owner").get("id").asString()).isEqualTo(first);
        assertThat(file.get("timeline").toString()).contains("handed_over");
        administrator.put("/api/staff/" + second, gone).expect(200);
    }

    private Visitor.Answer away(Visitor who, String deputy) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return who.post(
                "/api/absences",
                Map.of(
                        "deputy",
                        deputy,
                        "from",
                        now.minusMinutes(1).toString(),
                        "to",
                        now.plusDays(3).toString(),
                        "note",
                        "年假"));
    }

    private static Visitor.Answer end(Visitor who, JsonNode absence) {
        return who.put(
                "/api/absences/" + absence.get("id").asString() + "/end",
                Map.of("version", absence.get("version").asInt()));
    }

    private String complaint(String text) {
        people.hearsFrom("13800001234", "complaint", text);
        analyst.catchUp();
        String id = newest(officer);
        if (!file(officer, id).at("/row/department/name").asString("").equals("门诊部")) {
            put(
                            officer,
                            id,
                            "assignment",
                            Map.of("department", people.departmentNamed("门诊部").toString(), "reason", "按地点"))
                    .expect(200);
        }
        return id;
    }

    private Visitor.Answer put(Visitor who, String id, String part, Map<String, Object> body) {
        return who.put("/api/cases/" + id + "/" + part, now(officer, id, body));
    }

    private static List<String> names(JsonNode people) {
        return people.valueStream().map(one -> one.get("name").asString()).toList();
    }
}
