package io.huiyin.journeys;

import static io.huiyin.testing.Desk.file;
import static io.huiyin.testing.Desk.newest;
import static io.huiyin.testing.Desk.now;
import static io.huiyin.testing.Desk.pile;
import static io.huiyin.testing.Desk.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: a case is not processed because it lies with the court, and the patient is told why and where to go. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.analysis.worker=false", "huiyin.cases.sweep-every=1h"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotProcessedTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor patient;
    private Visitor officer;
    private Visitor outpatient;
    private Visitor quality;
    private Visitor president;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "COURT");
        patient = people.visitor();
        officer = people.signedIn(Role.RELATIONS_OFFICER);
        outpatient = people.signedIn(Role.DEPARTMENT_HEAD);
        quality = people.signedIn(Role.QUALITY_CONTROL);
        president = people.signedIn(Role.PRESIDENT);
    }

    @Test
    void aCaseIsNotProcessedBecauseItLiesWithTheCourt() {
        String code = said("complaint", "去年住院费用的事我已经起诉到法院了，你们窗口还在互相推诿");
        String id = newest(officer);
        assertThat(put(quality, id, Map.of("ground", "too_difficult", "explanation", "说明", "route", "途径"))
                        .expect(422)
                        .at("/fields/0/field"))
                .isEqualTo("ground");
        assertThat(put(quality, id, Map.of("ground", "litigation", "explanation", "已在诉讼中"))
                        .expect(422)
                        .at("/fields/0/field"))
                .as("the way to go instead is never left out")
                .isEqualTo("route");
        put(president, id, Map.of("ground", "litigation", "explanation", "说明", "route", "途径"))
                .expect(403);
        assertThat(put(officer, id, Map.of("ground", "litigation", "explanation", "说明", "route", "途径"))
                        .expect(403)
                        .code())
                .as("a lawsuit makes it urgent")
                .isEqualTo("case.not_processed.urgent");
        JsonNode closed = put(
                        quality,
                        id,
                        Map.of(
                                "ground", "litigation",
                                "explanation", "您反映的事项已进入诉讼程序。",
                                "route", "请通过受理法院继续主张。"))
                .expect(200)
                .body();
        assertThat(closed.at("/row/status").asString("")).isEqualTo("closed");
        assertThat(closed.at("/inquiry/ground").asString("")).isEqualTo("litigation");
        assertThat(closed.at("/answer/outcome").asString("")).isEqualTo("not_processed");

        JsonNode progress = patient.get("/api/v1/feedback/" + code).expect(200).body();
        assertThat(progress.at("/status").asString("")).isEqualTo("closed");
        assertThat(progress.at("/reply/text").asString("")).contains("诉讼程序").contains("请通过受理法院继续主张");
        assertThat(progress.get("promises")
                        .valueStream()
                        .filter(one -> one.get("late").asBoolean()))
                .isEmpty();
        assertThat(closed.get("timeline").toString()).contains("not_processed");

        officer.post("/api/cases/" + id + "/reopening", Map.of("version", version(officer, id), "reason", "法院已裁定不予受理"))
                .expect(200);
        assertThat(file(officer, id).at("/inquiry/ground").asString("")).isEmpty();
    }

    @Test
    void wordsThatAttackAColleagueWaitForQualityControlAndTheDepartmentSaysItsSide() {
        said("complaint", "挂号窗口那个人就是个废物，骂了我半天");
        String id = newest(officer);
        String path = "/api/cases/" + id;
        assertThat(file(officer, id).at("/inquiry/attackHeard").asBoolean()).isTrue();
        assertThat(officer.put(
                                path + "/accusation",
                                Map.of("version", version(officer, id), "kind", "ugly", "reason", "辱骂"))
                        .expect(422)
                        .at("/fields/0/field"))
                .isEqualTo("kind");
        officer.put(path + "/accusation", Map.of("version", version(officer, id), "kind", "attacked", "reason", "言语辱骂"))
                .expect(200);
        assertThat(pile(quality, "to_verify")).isEqualTo(1);
        officer.put(
                        path + "/accusation/verdict",
                        Map.of("version", version(officer, id), "verdict", "kept_out", "reason", "我看"))
                .expect(403);
        Visitor head = departmentOf(id);
        assertThat(head.post(path + "/statements", Map.of("statement", "当时窗口有录像，未发生争吵"))
                        .expect(200)
                        .at("/inquiry/statements/0/text"))
                .contains("录像");
        officer.post(path + "/statements", Map.of("statement", "代写")).expect(403);
        Map<String, Object> verdict =
                Map.of("version", version(officer, id), "verdict", "kept_out", "reason", "录像显示无争吵");
        quality.put(path + "/accusation/verdict", verdict).expect(200);
        quality.put(path + "/accusation/verdict", verdict).expect(409);
        assertThat(pile(quality, "to_verify")).isZero();
        assertThat(file(officer, id).at("/inquiry/accusation/verdict").asString(""))
                .isEqualTo("kept_out");
    }

    private Visitor departmentOf(String id) {
        if (!file(officer, id).at("/row/department/name").asString("").equals("门诊部")) {
            officer.put(
                            "/api/cases/" + id + "/assignment",
                            Map.of(
                                    "version", version(officer, id),
                                    "department", people.departmentNamed("门诊部").toString(),
                                    "reason", "按地点"))
                    .expect(200);
        }
        return outpatient;
    }

    private String said(String nature, String text) {
        String code = people.hearsFrom("13800001234", nature, text).text("code");
        analyst.catchUp();
        return code;
    }

    private Visitor.Answer put(Visitor who, String id, Map<String, Object> body) {
        return who.put("/api/cases/" + id + "/not-processed", now(officer, id, body));
    }
}
