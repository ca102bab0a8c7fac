package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A patient asks; the knowledge answers before anything is sent, and where it does not help, staff see it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnquiryIsAnsweredTests {

    private static final String ASK = "/api/v1/hospitals/ASKS/answers";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @LocalServerPort
    private int port;

    private TestHospital hospital;
    private Visitor patient;
    private Visitor office;
    private Visitor head;
    private String parking;

    @BeforeAll
    void theOfficeWritesDownWhatIsAskedOften() {
        hospital = TestHospital.found(house, "ASKS");
        patient = new Visitor(port);
        office = signedIn(hospital.username(Role.RELATIONS_OFFICER));
        head = signedIn(hospital.username(Role.DEPARTMENT_HEAD));
        parking = office.post("/api/articles", article("停车怎么收费？", "published", "客服中心"))
                .expect(201)
                .at("/row/id");
        office.post("/api/articles", article("病历怎么复印？", "draft", "门诊部")).expect(201);
        office.post("/api/articles", article("住院押金交多少？", "retired", "门诊部")).expect(201);
    }

    @Test
    void thePatientReadsTheAnswerAndHasNothingToSend() {
        JsonNode proposed =
                patient.post(ASK, Map.of("text", "请问停车一天收费多少钱")).expect(200).body();
        assertThat(proposed).singleElement().satisfies(each -> {
            assertThat(each.get("question").get("zh").asString()).isEqualTo("停车怎么收费？");
            assertThat(each.get("answer").get("en").asString()).isEqualTo("Four yuan an hour.");
        });
        int before = count("helped");
        String key = UUID.randomUUID().toString();
        conclude(key, "请问停车一天收费多少钱", List.of(), List.of(parking), List.of());
        conclude(key, "请问停车一天收费多少钱", List.of(), List.of(parking), List.of());
        assertThat(count("helped")).isEqualTo(before + 1);
        assertThat(unanswered("请问停车一天收费多少钱")).isZero();
    }

    @Test
    void onlyWhatIsPublishedIsProposed() {
        assertThat(patient.post(ASK, Map.of("text", "病历怎么复印")).expect(200).body())
                .isEmpty();
        assertThat(patient.post(ASK, Map.of("text", "住院押金交多少")).expect(200).body())
                .isEmpty();
        patient.post(ASK, Map.of("text", "  ")).expect(422);
        patient.post("/api/v1/hospitals/NOBODY/answers", Map.of("text", "停车")).expect(404);
    }

    @Test
    void whatDidNotHelpGoesWithTheEnquiryAndIsSeenBesideTheCase() {
        String words = "停车收费能不能开单位抬头的发票，我电话 13800138000";
        String key = UUID.randomUUID().toString();
        conclude(key, words, List.of(), List.of(), List.of(parking));
        patient.post(
                        "/api/v1/feedback",
                        Map.of(
                                "hospital", "ASKS",
                                "channel", "h5",
                                "place", "WARD3",
                                "nature", "enquiry",
                                "text", words,
                                "identity", "anonymous"),
                        Map.of("Idempotency-Key", key))
                .expect(201);
        analyst.catchUp();
        JsonNode row =
                office.get("/api/cases?q=单位抬头").expect(200).body().get("items").get(0);
        String at = "/api/cases/" + row.get("id").asString() + "/articles";
        assertThat(office.get(at).expect(200).body()).singleElement().satisfies(each -> {
            assertThat(each.get("id").asString()).isEqualTo(parking);
            assertThat(each.get("notHelped").asBoolean()).isTrue();
        });
        TestHospital.found(house, "STRANGE");
        signedIn("relations_officer.strange").get(at).expect(404);
        signedIn(hospital.username(Role.FRONT_LINE)).get(at).expect(404);
        signedIn(hospital.username(Role.ADMINISTRATOR)).get(at).expect(403);
        assertThat(office.get("/api/articles/unanswered").expect(200).body().toString())
                .contains("能不能开单位抬头的发票")
                .doesNotContain("13800138000");
        assertThat(notices(office)).contains("article_not_helped");
    }

    @Test
    void aQuestionNobodyAnswersIsCountedUntilSomebodyTakesCareOfIt() {
        for (String words : List.of("医院有没有轮椅可以借？", "医院有没有轮椅可以借", "医院有没有輪椅可以借！")) {
            conclude(UUID.randomUUID().toString(), words, List.of(), List.of(), List.of());
        }
        JsonNode question = find("轮椅");
        assertThat(question.get("times").asInt()).isEqualTo(3);
        assertThat(question.get("found").asBoolean()).isFalse();
        String sense = question.get("sense").asString();
        signedIn(hospital.username(Role.FRONT_LINE))
                .post("/api/articles/unanswered/handled", Map.of("sense", sense))
                .expect(403);
        office.post("/api/articles/unanswered/handled", Map.of("sense", sense)).expect(204);
        assertThat(unanswered("轮椅")).isZero();
        office.post("/api/articles/unanswered/handled", Map.of("sense", sense)).expect(404);
    }

    @Test
    void everyVersionIsKeptAndTwoWritersDoNotOverwriteEachOther() {
        String id = office.post("/api/articles", article("轮椅在哪里借？", "draft", "门诊部"))
                .expect(201)
                .at("/row/id");
        Map<String, Object> next = article("轮椅、平车在哪里借？", "published", "门诊部");
        next.put("version", 1);
        head.put("/api/articles/" + id, next).expect(200);
        office.put("/api/articles/" + id, next).expect(409);
        JsonNode versions = office.get("/api/articles/" + id).expect(200).body().get("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).get("question").get("zh").asString()).isEqualTo("轮椅在哪里借？");
        assertThat(patient.post(ASK, Map.of("text", "哪里能借平车")).expect(200).body())
                .hasSize(1);
        assertThat(office.get("/api/articles?q=輪椅")
                        .expect(200)
                        .body()
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void aHeadWritesForTheOwnDepartmentOnly() {
        head.post("/api/articles", article("门诊几点开门？", "published", "门诊部")).expect(201);
        head.post("/api/articles", article("内科查房时间？", "published", "内科")).expect(422);
        Map<String, Object> stolen = article("停车不要钱", "published", "门诊部");
        stolen.put("version", 1);
        head.put("/api/articles/" + parking, stolen).expect(422);
        signedIn(hospital.username(Role.FRONT_LINE))
                .post("/api/articles", article("谁都能写？", "published", "门诊部"))
                .expect(403);
        TestHospital.found(house, "FARAWAY");
        Visitor stranger = signedIn("relations_officer.faraway");
        stranger.get("/api/articles/" + parking).expect(404);
        stranger.put("/api/articles/" + parking, stolen).expect(404);
        assertThat(stranger.get("/api/articles").expect(200).body()).isEmpty();
        new Visitor(port)
                .send(
                        "PUT",
                        "/api/v1/hospitals/FARAWAY/answers/" + UUID.randomUUID(),
                        Map.of("text", "停车", "helped", List.of(parking)),
                        Map.of())
                .expect(404);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        JsonNode fields = office.post("/api/articles", Map.of("state", "secret", "reviewOn", "tomorrow"))
                .expect(422)
                .body()
                .get("fields");
        assertThat(fields.toString())
                .contains("questionZh", "answerZh", "state", "reviewOn", "department")
                .doesNotContain("field.date\",\"message\":\"field");
    }

    private Map<String, Object> article(String question, String state, String department) {
        Map<String, Object> body = new HashMap<>();
        body.put("state", state);
        body.put("questionZh", question);
        body.put("questionEn", "Question");
        body.put("answerZh", "每小时四元。");
        body.put("answerEn", "Four yuan an hour.");
        body.put("phrasings", List.of());
        body.put("keywords", List.of());
        body.put("department", hospital.departmentNamed(department).toString());
        body.put("reviewOn", "2027-06-01");
        return body;
    }

    private void conclude(String key, String text, List<String> shown, List<String> helped, List<String> notHelped) {
        patient.send(
                        "PUT",
                        ASK + "/" + key,
                        Map.of("text", text, "shown", shown, "helped", helped, "notHelped", notHelped),
                        Map.of())
                .expect(204);
    }

    private int count(String what) {
        return office.get("/api/articles/" + parking)
                .expect(200)
                .body()
                .at("/row/counts/" + what)
                .asInt();
    }

    private long unanswered(String words) {
        JsonNode all = office.get("/api/articles/unanswered").expect(200).body();
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get("words").asString().contains(words))
                .count();
    }

    private JsonNode find(String words) {
        JsonNode all = office.get("/api/articles/unanswered").expect(200).body();
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get("sense").asString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String notices(Visitor who) {
        return who.get("/api/notices").expect(200).body().toString();
    }

    private Visitor signedIn(String username) {
        return new Visitor(port).signIn(username, TestHospital.PASSWORD);
    }
}
