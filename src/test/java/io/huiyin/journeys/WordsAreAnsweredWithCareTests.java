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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Quality control tries a rule on what was said before, switches it on, and the next patient who says it is called. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsAreAnsweredWithCareTests {

    private static final String PAIN = "手术后伤口疼了一整夜，按铃叫了三次都没有人来处理";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital hospital;
    private Visitor quality;
    private Visitor office;
    private Visitor ward;

    @BeforeAll
    void founded() {
        hospital = TestHospital.found(house, "CARE");
        quality = hospital.signedIn(Role.QUALITY_CONTROL);
        office = hospital.signedIn(Role.RELATIONS_OFFICER);
        ward = hospital.signedIn(Role.DEPARTMENT_HEAD, ".ward");
    }

    @Test
    void aRuleIsTriedBeforeItAnswersAnybody() {
        says(PAIN);
        assertThat(rules())
                .filteredOn(rule -> rule.get("nameEn").asString().contains("rehabilitation"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.get("on").asBoolean()).isFalse());
        JsonNode rule = created("疼", "relations", null);
        String id = rule.get("id").asString();
        Visitor.Answer early = turn(quality, id, 0, true).expect(422);
        assertThat(early.code()).isEqualTo("reaction.not_tried");

        JsonNode outcome = quality.post("/api/reactions/rules/" + id + "/trials?days=7", Map.of())
                .expect(200)
                .body();
        assertThat(outcome.get("met").asInt()).isEqualTo(1);
        assertThat(outcome.get("examples").get(0).get("excerpt").asString()).contains("疼了一整夜");
        assertThat(care(office, PAIN)).as("a trial does nothing").isEmpty();

        turn(quality, id, 0, true).expect(200);
        says("换药的时候疼得受不了，没有人理会");
        JsonNode owed = care(office, "换药的时候疼").getFirst();
        assertThat(owed.get("rule").get("zh").asString()).isEqualTo("疼，请联系");
        assertThat(care(ward, "换药的时候疼")).as("the ward owes nothing").isEmpty();
        assertThat(care(office, PAIN))
                .as("what was said before stays as it was")
                .isEmpty();

        String at = "/api/care/" + owed.get("id").asString() + "/tries";
        office.post(at, Map.of("version", 0, "result", "reached")).expect(422);
        office.post(at, Map.of("version", 0, "result", "not_reached")).expect(200);
        office.post(at, Map.of("version", 0, "result", "reached", "note", "慢了一步"))
                .expect(409);
        ward.post(at, Map.of("version", 1, "result", "reached", "note", "不是我的")).expect(404);
        office.post(at, Map.of("version", 1, "result", "reached", "note", "已解释并预约换药"))
                .expect(200);
        assertThat(care(office, "换药的时候疼")).isEmpty();
        assertThat(items(office, "/api/care?ended=true"))
                .filteredOn(each -> each.get("words").asString().contains("换药的时候疼"))
                .singleElement()
                .satisfies(each -> assertThat(each.get("tries")).hasSize(2));
    }

    @Test
    void aChangedRuleIsAnotherRule() {
        JsonNode rule = created("停车", "lead", null);
        String id = rule.get("id").asString();
        quality.post("/api/reactions/rules/" + id + "/trials", Map.of()).expect(200);
        turn(quality, id, 0, true).expect(200);
        JsonNode changed = quality.put(
                        "/api/reactions/rules/" + id, Map.of("version", 0, "rule", draft("车位", "lead", null)))
                .expect(200)
                .body();
        assertThat(changed.get("on").asBoolean()).isFalse();
        assertThat(changed.get("tried").isNull()).isTrue();
        turn(quality, id, 0, true).expect(409);
        turn(quality, id, 1, true).expect(422);
        quality.delete("/api/reactions/rules/" + id).expect(204);
        quality.delete("/api/reactions/rules/" + id).expect(404);
    }

    @Test
    void whatIsWrongWithARuleIsSaidAtOnce() {
        Visitor.Answer empty = quality.post("/api/reactions/rules", Map.of("kind", "contact", "hours", 9999))
                .expect(422);
        assertThat(fields(empty)).contains("name", "instruction", "who", "hours", "when");
        Visitor.Answer unknown = quality.post(
                        "/api/reactions/rules",
                        draft("停车", "department", UUID.randomUUID().toString()))
                .expect(422);
        assertThat(fields(unknown)).containsExactly("departmentId");
    }

    @Test
    void nobodySeesOrChangesWhatIsNotTheirs() {
        String id = created("轮椅", "lead", null).get("id").asString();
        office.get("/api/reactions/rules").expect(200);
        ward.get("/api/reactions/rules").expect(403);
        hospital.signedIn(Role.ADMINISTRATOR).get("/api/care").expect(403);
        hospital.visitor().get("/api/care").expect(401);
        TestHospital other = TestHospital.found(house, "NOCARE");
        Visitor stranger = other.signedIn(Role.QUALITY_CONTROL);
        stranger.post("/api/reactions/rules/" + id + "/trials", Map.of()).expect(404);
        turn(stranger, id, 0, true).expect(404);
        stranger.delete("/api/reactions/rules/" + id).expect(404);
        assertThat(items(stranger, "/api/care")).isEmpty();
    }

    @Test
    void aPersonsWordOnALabelCountsAsHeard() {
        Map<String, Object> draft = new HashMap<>(draft("", "relations", null));
        draft.remove("words");
        draft.put("name", "隐私问题致电");
        draft.put("issues", List.of("privacy"));
        String id = quality.post("/api/reactions/rules", draft).expect(201).text("id");
        quality.post("/api/reactions/rules/" + id + "/trials", Map.of()).expect(200);
        turn(quality, id, 0, true).expect(200);
        String words = "候诊区的椅子坏了两把，一直没有人来修理";
        says(words);
        assertThat(care(office, words)).isEmpty();
        JsonNode row = items(office, "/api/cases?q=椅子坏了").stream()
                .filter(each -> each.get("excerpt").asString().contains("椅子坏了"))
                .findFirst()
                .orElseThrow();
        office.put(
                        "/api/cases/" + row.get("id").asString() + "/labels",
                        Map.of("version", row.get("version").asInt(), "issues", List.of("privacy")))
                .expect(200);
        assertThat(care(office, words)).hasSize(1);
    }

    private JsonNode created(String word, String who, @Nullable String department) {
        return quality.post("/api/reactions/rules", draft(word, who, department))
                .expect(201)
                .body();
    }

    private static Map<String, Object> draft(String word, String who, @Nullable String department) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name",
                word + "，请联系",
                "words",
                List.of(word),
                "kind",
                "contact",
                "who",
                who,
                "hours",
                48,
                "instruction",
                "请联系患者，了解情况。"));
        if (department != null) {
            draft.put("departmentId", department);
        }
        return draft;
    }

    private Visitor.Answer turn(Visitor who, String id, int version, boolean on) {
        return who.put("/api/reactions/rules/" + id + "/switch", Map.of("on", on, "version", version));
    }

    private List<JsonNode> rules() {
        return StreamSupport.stream(
                        quality.get("/api/reactions/rules").expect(200).body().spliterator(), false)
                .toList();
    }

    private static List<JsonNode> care(Visitor who, String words) {
        return items(who, "/api/care").stream()
                .filter(each -> each.get("words").asString().contains(words))
                .toList();
    }

    private static List<JsonNode> items(Visitor who, String path) {
        return StreamSupport.stream(
                        who.get(path).expect(200).body().get("items").spliterator(), false)
                .toList();
    }

    private static List<String> fields(Visitor.Answer answer) {
        return StreamSupport.stream(answer.body().get("fields").spliterator(), false)
                .map(field -> field.get("field").asString())
                .toList();
    }

    private void says(String words) {
        hospital.hearsAt("WARD3", "complaint", words);
        analyst.catchUp();
    }
}
