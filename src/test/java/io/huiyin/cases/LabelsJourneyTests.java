package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: the office says what words really mean, a colleague is slower, possible harm comes to light. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelsJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor patient;
    private Visitor office;
    private Visitor quality;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "MEANT");
        patient = new Visitor(port);
        office = signedIn(Role.RELATIONS_OFFICER);
        quality = signedIn(Role.QUALITY_CONTROL);
    }

    @Test
    void theOfficeSaysWhatIsMeantAndTheCaseFollows() {
        String id = said("药房窗口排队排了四十分钟");
        JsonNode before = read(id);
        int version = before.get("row").get("version").asInt();
        JsonNode after = label(office, id, version, Map.of("nature", "help", "issues", List.of("cost", "process")))
                .expect(200)
                .body();
        assertThat(after.get("row").get("nature").asString()).isEqualTo("help");
        assertThat(after.get("judged").get("changed").toString()).contains("nature", "issues");
        assertThat(office.get("/api/cases?nature=help&issue=cost")
                        .expect(200)
                        .body()
                        .toString())
                .contains(id);

        Visitor.Answer slower = label(quality, id, version, Map.of("severity", 3));
        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.code()).isEqualTo("changed");
        JsonNode urgent = label(quality, id, version + 1, Map.of("severity", 3))
                .expect(200)
                .body();
        assertThat(urgent.get("row").get("level").asString()).isEqualTo("urgent");
        assertThat(urgent.get("tasks")).isNotEmpty();
        assertThat(kinds(urgent)).contains("relabelled", "level_changed", "joint_asked");

        JsonNode lower = label(quality, id, version + 2, Map.of("severity", 1))
                .expect(200)
                .body();
        assertThat(lower.get("row").get("level").asString()).isEqualTo("urgent");
        assertThat(lower.get("judged").get("level").asString()).isEqualTo("ordinary");
        JsonNode undone = label(quality, id, version + 3, Map.of("withdrawn", List.of("nature")))
                .expect(200)
                .body();
        assertThat(undone.get("row").get("nature")).isEqualTo(before.get("row").get("nature"));
    }

    @Test
    void whatTheSystemIsNotSureAboutIsConfirmedOneByOne() {
        String vague = Stream.of("嗯", "……", "？？", "就那样吧", "1", "还行吧，不好说")
                .filter(text -> analyst.understand(text, null, null).needsPerson())
                .findFirst()
                .orElseThrow();
        String id = said(vague);
        int waiting = toCheck();
        assertThat(waiting).isPositive();
        assertThat(office.get("/api/cases?queue=to_check").expect(200).body().toString())
                .contains(id);
        label(office, id, 0, Map.of("confirmed", true)).expect(200);
        assertThat(toCheck()).isEqualTo(waiting - 1);
        Visitor.Answer again = label(office, id, 1, Map.of("confirmed", true));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("labels.same");
        office.get("/api/cases?queue=to_check&cursor=bm90aGluZw").expect(422);
    }

    @Test
    void whoMayNotOrSaysNonsenseIsTurnedAway() {
        String id = said("电梯口的指示牌看不懂");
        label(office, id, 0, Map.of("nature", "loud")).expect(422);
        label(office, id, 0, Map.of("severity", 4)).expect(422);
        label(office, id, 0, Map.of("issues", List.of("cost", "cost"))).expect(422);
        label(office, id, 0, Map.of()).expect(422);
        office.put("/api/cases/" + id + "/labels", Map.of("nature", "help")).expect(422);
        label(signedIn(Role.PRESIDENT), id, 0, Map.of("confirmed", true)).expect(403);
        label(signedIn(Role.AUDITOR), id, 0, Map.of("confirmed", true)).expect(403);
        Visitor nobody = new Visitor(port);
        nobody.get("/api/session").expect(401);
        label(nobody, id, 0, Map.of("confirmed", true)).expect(401);
        label(office, UUID.randomUUID().toString(), 0, Map.of("confirmed", true))
                .expect(404);
        assertThat(read(id).get("row").get("version").asInt()).isZero();
    }

    private Visitor.Answer label(Visitor who, String id, int version, Map<String, ?> change) {
        Map<String, Object> body = new LinkedHashMap<>(change);
        body.put("version", version);
        return who.put("/api/cases/" + id + "/labels", body);
    }

    private JsonNode read(String id) {
        return office.get("/api/cases/" + id).expect(200).body();
    }

    private static List<String> kinds(JsonNode file) {
        return file.get("timeline")
                .valueStream()
                .map(line -> line.get("kind").asString())
                .toList();
    }

    private int toCheck() {
        return office.get("/api/cases/queues")
                .expect(200)
                .body()
                .valueStream()
                .filter(pile -> pile.get("queue").asString().equals("to_check"))
                .findFirst()
                .orElseThrow()
                .get("count")
                .asInt();
    }

    /** The newest case: nobody else speaks here. */
    private String said(String text) {
        patient.post(
                        "/api/v1/feedback",
                        Map.of("hospital", "MEANT", "channel", "h5", "text", text, "identity", "anonymous"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
        analyst.catchUp();
        return office.get("/api/cases")
                .expect(200)
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private Visitor signedIn(Role role) {
        return new Visitor(port).signIn(people.username(role), TestHospital.PASSWORD);
    }
}
