package io.huiyin.journeys;

import static io.huiyin.testing.Desk.actions;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: two departments hand a complaint to and fro, quality control decides, and the decision holds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.analysis.worker=false", "huiyin.cases.sweep-every=1h"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedOnThreeTimesTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor officer;
    private Visitor outpatient;
    private Visitor ward;
    private Visitor quality;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "HANDEDON");
        officer = people.signedIn(Role.RELATIONS_OFFICER);
        outpatient = people.signedIn(Role.DEPARTMENT_HEAD);
        ward = people.signedIn(Role.DEPARTMENT_HEAD, ".ward");
        quality = people.signedIn(Role.QUALITY_CONTROL);
    }

    @Test
    void handedOnThreeTimesQualityControlDecides() {
        String id = complaint("检查单开错了，门诊和病区互相推，跑了三趟没有人管");
        give(outpatient, id, "门诊部");
        assertThat(file(outpatient, id).get("handedOn").get("transfers").asInt())
                .isZero();
        hand(outpatient, id, "内科", "other_place", "开单的是三病区").expect(200);
        assertThat(actions(outpatient, id))
                .as("the first receiver follows it, and leads it no more")
                .doesNotContain("accept", "transfer", "answer");
        assertThat(actions(ward, id)).contains("return", "transfer").doesNotContain("arbitrate");
        put(ward, id, "return", Map.of("reasonCode", "not_our_duty", "reason", "当天患者在门诊"))
                .expect(204);
        assertThat(file(outpatient, id).get("timeline").toString())
                .contains("sent_back")
                .contains("当天患者在门诊");

        JsonNode asked = hand(outpatient, id, "内科", "not_our_duty", "开单医生属于病区")
                .expect(200)
                .body();
        assertThat(asked.get("handedOn")
                        .get("arbitration")
                        .get("proposed")
                        .get("name")
                        .asString())
                .isEqualTo("内科");
        assertThat(asked.get("row").get("department").get("name").asString()).isEqualTo("门诊部");
        assertThat(actions(officer, id)).doesNotContain("transfer", "arbitrate");
        put(officer, id, "arbitration", Map.of("department", department("内科"), "reason", "我来定"))
                .expect(403);
        assertThat(pile(quality, "arbitration")).isEqualTo(1);
        assertThat(pile(officer, "arbitration")).as("no pile of the desk").isEqualTo(-1);
        assertThat(notices(quality, "title")).anyMatch(title -> title.startsWith("第三次转派，请裁定责任科室"));

        int seen = file(quality, id).get("row").get("version").asInt();
        Map<String, Object> decision = Map.of("version", seen, "department", department("内科"), "reason", "检查单由病区开出");
        quality.put("/api/cases/" + id + "/arbitration", decision).expect(200);
        assertThat(quality.put("/api/cases/" + id + "/arbitration", decision)
                        .expect(409)
                        .text("code"))
                .isEqualTo("changed");
        assertThat(pile(quality, "arbitration")).isZero();
        assertThat(notices(ward, "title")).anyMatch(title -> title.startsWith("质控裁定由您科室办理"));
        assertThat(notices(outpatient, "title")).anyMatch(title -> title.startsWith("质控已裁定责任科室"));

        assertThat(file(ward, id).get("row").get("department").get("name").asString())
                .isEqualTo("内科");
        assertThat(hand(ward, id, "门诊部", "not_our_duty", "还是不同意").expect(422).text("code"))
                .isEqualTo("case.assign.bound");
        assertThat(hand(officer, id, "门诊部", "wrongly_sent", "改派").expect(422).text("code"))
                .isEqualTo("case.assign.bound");
    }

    @Test
    void aJointDepartmentDeclinesIsAskedAgainAndSigns() {
        String id = complaint("缴费后发药又退回来，两个部门都说不是自己的事，很生气");
        give(officer, id, "门诊部");
        JsonNode late = put(
                        officer,
                        id,
                        "joint-tasks",
                        Map.of(
                                "departments",
                                List.of(department("内科")),
                                "request",
                                "请核查",
                                "dueAt",
                                "2099-01-01T08:00:00Z"))
                .expect(422)
                .body();
        assertThat(late.get("fields").get(0).get("field").asString()).isEqualTo("dueAt");
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusHours(2).toString();
        JsonNode task = put(
                        officer,
                        id,
                        "joint-tasks",
                        Map.of("departments", List.of(department("内科")), "request", "请核查", "dueAt", due))
                .expect(200)
                .body()
                .get("tasks")
                .get(0);
        String part = "joint-tasks/" + task.get("id").asString();
        assertThat(pile(ward, "joint")).isEqualTo(1);
        assertThat(file(ward, id).get("tasks").get(0).get("actions").toString()).contains("sign", "decline");
        put(outpatient, id, part + "/refusal", Map.of("reason", "代答")).expect(403);
        put(ward, id, part + "/refusal", Map.of("reason", "药房不归我们")).expect(200);
        assertThat(pile(ward, "joint")).isZero();
        JsonNode declined = file(officer, id).get("tasks").get(0);
        assertThat(declined.get("refusal").asString()).isEqualTo("药房不归我们");
        assertThat(declined.get("actions").toString()).contains("ask", "withdraw");
        assertThat(put(outpatient, id, "answer", Map.of("text", "答", "cause", "因", "action", "改"))
                        .expect(422)
                        .text("code"))
                .isEqualTo("case.answer.unsigned");
        put(officer, id, "joint-tasks", Map.of("departments", List.of(department("内科")), "request", "医嘱是贵科开的"))
                .expect(200);
        String again = file(ward, id).get("tasks").get(0).get("id").asString();
        put(ward, id, "joint-tasks/" + again, Map.of("statement", "医嘱有误，已更正")).expect(200);
        assertThat(actions(outpatient, id)).contains("answer");
    }

    private String complaint(String text) {
        people.hearsFrom("13800001234", "complaint", text);
        analyst.catchUp();
        return newest(officer);
    }

    /** Wherever the duty list has put it: to that department, in the hands of its head. */
    private void give(Visitor who, String id, String name) {
        JsonNode row = file(officer, id).get("row");
        if (!row.get("department").get("name").asString().equals(name)) {
            hand(officer, id, name, "wrongly_sent", "按地点").expect(200);
        }
        put(who == officer ? outpatient : who, id, "acceptance", Map.of()).expect(200);
    }

    private Visitor.Answer hand(Visitor who, String id, String name, String code, String reason) {
        return put(who, id, "assignment", Map.of("department", department(name), "reasonCode", code, "reason", reason));
    }

    private Visitor.Answer put(Visitor who, String id, String part, Map<String, Object> body) {
        Map<String, Object> whole = now(officer, id, body);
        String path = "/api/cases/" + id + "/" + part;
        return part.equals("joint-tasks") ? who.post(path, whole) : who.put(path, whole);
    }

    private String department(String name) {
        return people.departmentNamed(name).toString();
    }
}
