package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Two relatives, one night, over HTTP; and the link that comes with an answer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EchoJourneyTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @LocalServerPort
    private int port;

    private Bedside here;
    private Visitor patient;
    private Visitor office;

    @BeforeAll
    void openTheHospital() {
        here = new Bedside(house, "ECHO");
        patient = new Visitor(port);
        office = new Visitor(port).signIn(here.people.username(Role.RELATIONS_OFFICER), TestHospital.PASSWORD);
    }

    @Test
    void twoRelativesComplainOfTheSameNightAndBothAreAnswered() {
        String daughter = says("昨天半夜挂号窗口一个人都没有，我们等了两个小时", "13700000001");
        String son = says("昨天半夜挂号窗口一个人都没有，等了两个小时，太差了", "13700000002");
        analyst.catchUp();
        String lead = caseOf(daughter);
        String member = caseOf(son);
        JsonNode proposed =
                office.get("/api/cases/" + lead + "/duplicates").expect(200).body();
        assertThat(proposed.get(0).get("row").get("id").asString()).isEqualTo(member);
        assertThat(proposed.get(0).get("reasons").toString()).contains("same_place");

        Visitor.Answer outlook = office.get("/api/cases/" + member + "/lead/" + lead + "/outlook")
                .expect(200);
        assertThat(outlook.body().get("complainants").asInt()).isEqualTo(2);
        Map<String, Object> merging = new LinkedHashMap<>();
        merging.put("version", version(member));
        merging.put("lead", lead);
        merging.put("leadVersion", version(lead));
        office.put("/api/cases/" + member + "/lead", merging).expect(200);
        assertThat(office.put("/api/cases/" + member + "/lead", merging).status())
                .isIn(409, 422);

        office.put("/api/cases/" + lead + "/acceptance", Map.of("version", version(lead)))
                .expect(200);
        office.post("/api/cases/" + lead + "/replies-to-all", Map.of("text", "正在核实当晚值班"))
                .expect(200);
        office.put("/api/cases/" + lead + "/answer", answer(version(lead))).expect(200);
        for (String code : List.of(daughter, son)) {
            Visitor.Answer page = patient.get("/api/v1/feedback/" + code).expect(200);
            assertThat(page.text("status")).isEqualTo("answered");
            assertThat(page.body().get("messages").toString()).contains("正在核实当晚值班");
            assertThat(page.body().get("steps").toString()).contains("accepted").contains("answered");
        }
        assertThat(patient.get("/api/v1/feedback/" + son).body().toString())
                .doesNotContain("我们等了两个小时")
                .doesNotContain(daughter);

        patient.post("/api/v1/feedback/" + daughter + "/confirmation", Map.of("settled", true))
                .expect(200);
        patient.post("/api/v1/feedback/" + son + "/confirmation", Map.of("settled", false, "reason", "今晚又没人"))
                .expect(200);
        assertThat(patient.get("/api/v1/feedback/" + son).text("status")).isEqualTo("reopened");
        assertThat(office.get("/api/cases/" + lead).body().at("/row/level").asString())
                .isEqualTo("urgent");
    }

    @Test
    void openingTheLinkDoesNothingAndOneTouchSettles() {
        Feedback said = answered("一键确认的事");
        String link = link(said);
        for (int scanner = 0; scanner < 3; scanner++) {
            assertThat(patient.get(link).expect(200).text("state")).isEqualTo("open");
        }
        assertThat(patient.send("HEAD", link, null, Map.of()).status()).isEqualTo(200);
        assertThat(patient.get(link).at("/reply/text")).isEqualTo("已加开窗口");
        assertThat(patient.get(link).body().toString()).doesNotContain("一键确认的事");
        assertThat(patient.post(link, Map.of("settled", true)).expect(200).text("state"))
                .isEqualTo("settled");
        assertThat(patient.post(link, Map.of("settled", true)).expect(409).code())
                .isEqualTo("feedback.link.used");
        assertThat(patient.get(link).text("state")).isEqualTo("settled");
    }

    @Test
    void notSettledNeedsAReasonAndReopensAndTheOldLinkSaysSo() {
        Feedback said = answered("一键不满意的事");
        String link = link(said);
        patient.post(link, Map.of("settled", false)).expect(422);
        assertThat(patient.get(link).text("state")).isEqualTo("open");
        assertThat(patient.post(link, Map.of("settled", false, "reason", "还在排队"))
                        .expect(200)
                        .text("state"))
                .isEqualTo("reopened");
        patient.post(link, Map.of("settled", true)).expect(409);
        assertThat(here.position(said).level()).isEqualTo(Level.URGENT);
    }

    @Test
    void anOldLinkExpiresAndAnInventedOneOpensNothing() {
        Feedback said = answered("过期的链接");
        String link = StoryClock.at(house.getBean(Clock.class).instant().minus(Duration.ofDays(15)), () -> link(said));
        assertThat(patient.get(link).expect(200).text("state")).isEqualTo("expired");
        assertThat(patient.post(link, Map.of("settled", true)).expect(409).code())
                .isEqualTo("feedback.link.expired");
        patient.get("/api/v1/feedback/answers/1-00000000000000000000").expect(404);
        patient.get("/api/v1/feedback/answers/x").expect(404);
    }

    private Feedback answered(String text) {
        Feedback said = here.say(text, "13700000009", "OPD", null);
        CaseId id = here.opened(said, Bedside.ordinary());
        house.getBean(Cases.class)
                .answer(
                        here.outpatientHead,
                        id,
                        here.version(id),
                        "已加开窗口",
                        new Cases.Finding("窗口少", "加开", Outcome.SUBSTANTIATED));
        return said;
    }

    /** As it would stand in the message. */
    private String link(Feedback said) {
        Case it = house.getBean(CaseTable.class).peek(here.hospital, said.id()).getFirst();
        String link = house.getBean(TransactionOperations.class)
                .execute(status -> house.getBean(Echoing.class).link(here.hospital, it));
        return "/api/v1/feedback/answers/" + link.substring(link.lastIndexOf('/') + 1);
    }

    private String says(String text, String phone) {
        Feedback said = here.say(text, phone, "OPD", null);
        return house.getBean(io.huiyin.intake.Feedbacks.class)
                .codeOf(here.hospital, said.id())
                .toString();
    }

    private String caseOf(String code) {
        Feedback said = house.getBean(io.huiyin.intake.Feedbacks.class).byCode(code);
        return here.position(said).id().toString();
    }

    private int version(String id) {
        return here.version(CaseId.of(id));
    }

    private static Map<String, Object> answer(int version) {
        return Map.of(
                "version",
                version,
                "text",
                "当晚漏排一人，已补上",
                "cause",
                "漏排",
                "action",
                "双人复核排班",
                "outcome",
                "substantiated");
    }
}
