package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.Cases;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: the office keeps correcting the same thing, the reader learns it, quality control takes it back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false", "huiyin.analysis.learn-after=0s"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeachingJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Learning learning;

    @Autowired
    private Rereader rereader;

    @Autowired
    private Cases cases;

    private TestHospital people;
    private Speaking patients;
    private Visitor office;
    private Visitor quality;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "TEACH");
        patients = new Speaking(house.getBean(Intake.class), people.hospital().id());
        office = signedIn(Role.RELATIONS_OFFICER);
        quality = signedIn(Role.QUALITY_CONTROL);
    }

    @Test
    void whatTheOfficeKeepsCorrectingIsReadRightlyUntilItIsTakenBack() {
        String old = said("走廊那张共享陪护床，扫完码灯亮了床却拉不出来");
        String asBefore = stage(old);
        String last = "";
        for (String words : Ward.beds()) {
            last = said(words);
            correct(last, "online");
        }
        assertThat(standing().at("/standing/corrected").asInt()).isEqualTo(24);

        assertThat(learning.catchUp(() -> true)).isEqualTo(1);
        assertThat(standing().at("/standing/inUse").asInt()).isEqualTo(1);
        assertThat(stage(said(Ward.LIKE_THEM))).isEqualTo("online");
        assertThat(stage(old)).as("nobody has read it again").isEqualTo(asBefore);

        quality.post("/api/reader/reanalyses", Map.of()).expect(201);
        rereader.catchUp(() -> true);
        assertThat(standing().at("/reanalysis/state").asString()).isEqualTo("done");
        assertThat(stage(old)).isEqualTo("online");

        correct(old, "pharmacy");
        signedIn(Role.ADMINISTRATOR)
                .put("/api/reader/in-use", choice(null, "陪护床归病区管"))
                .expect(204);
        assertThat(stage(said(Ward.LIKE_THEM + "，气人"))).isNotEqualTo("online");
        quality.post("/api/reader/reanalyses", Map.of()).expect(201);
        rereader.catchUp(() -> true);
        assertThat(stage(old)).as("a person's word").isEqualTo("pharmacy");
        assertThat(stage(last)).as("a person's word").isEqualTo("online");
        assertThat(standing().at("/standing/held").asBoolean()).isTrue();
        assertThat(signedIn(Role.AUDITOR)
                        .get("/api/audit?action=reader.rolled_back")
                        .expect(200)
                        .body()
                        .toString())
                .contains("陪护床归病区管");
    }

    @Test
    void whoMayNotSeesAndDecidesNothing() {
        office.get("/api/reader").expect(200);
        office.put("/api/reader/in-use", choice(null, null)).expect(403);
        office.post("/api/reader/reanalyses", Map.of()).expect(403);
        signedIn(Role.FRONT_LINE).get("/api/reader").expect(403);
        quality.put("/api/reader/in-use", choice(99, null)).expect(404);
        quality.post("/api/reader/reanalyses", Map.of("days", 0)).expect(422);
        quality.put("/api/reader/reanalyses/" + UUID.randomUUID() + "/state", Map.of("state", "paused"))
                .expect(404);
    }

    private static Map<String, @Nullable Object> choice(@Nullable Integer number, @Nullable String reason) {
        Map<String, @Nullable Object> choice = new HashMap<>();
        choice.put("number", number);
        choice.put("reason", reason);
        return choice;
    }

    private JsonNode standing() {
        return quality.get("/api/reader").expect(200).body();
    }

    private void correct(String id, String stage) {
        int version = read(id).get("row").get("version").asInt();
        office.put("/api/cases/" + id + "/labels", Map.of("version", version, "stage", stage))
                .expect(200);
    }

    private String stage(String id) {
        return read(id).get("row").get("stage").asString();
    }

    private JsonNode read(String id) {
        return office.get("/api/cases/" + id).expect(200).body();
    }

    private String said(String text) {
        FeedbackId said = patients.say(text);
        analyst.catchUp();
        return cases.ofFeedback(people.hospital().id(), said).orElseThrow().id().toString();
    }

    private Visitor signedIn(Role role) {
        return new Visitor(port).signIn(people.username(role), TestHospital.PASSWORD);
    }
}
