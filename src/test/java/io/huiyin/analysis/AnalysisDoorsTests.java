package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.organization.Tokens;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@Import(Listening.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisDoorsTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Intake intake;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private TestHospital people;
    private String token;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "DOORS");
        token = tokens.create(people.actor(Role.ADMINISTRATOR), "HIS", List.of("analysis"))
                .token();
    }

    @Test
    void aMachineGetsItsTextsUnderstood() {
        Visitor.Answer answer = analyse(List.of("护士态度恶劣", "药拿错了", "谢谢医生"));

        answer.expect(200);
        JsonNode results = answer.body().get("results");
        assertThat(answer.text("model")).isEqualTo(analyst.model());
        assertThat(results).hasSize(3);
        assertThat(results.get(0).get("nature").asString()).isEqualTo("complaint");
        assertThat(results.get(0).get("issues").get(0).asString()).isEqualTo("attitude");
        assertThat(results.get(1).get("severity").asInt()).isEqualTo(3);
        assertThat(results.get(2).get("sentiment").asString()).isEqualTo("positive");
        JsonNode evidence = results.get(1).get("evidence").get(0);
        assertThat(evidence.propertyNames()).contains("start", "end", "label");
    }

    @Test
    void tooMuchOrNothingIsRefusedAndNamed() {
        assertThat(analyse(List.of()).status()).isEqualTo(422);
        assertThat(analyse(Collections.nCopies(201, "a")).status()).isEqualTo(422);
        assertThat(analyse(Collections.nCopies(200, "a")).status()).isEqualTo(200);
        Visitor.Answer tooLong = analyse(List.of("a", "长".repeat(20_001)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body().at("/fields/0/field").asString()).isEqualTo("texts[1]");
        assertThat(analyse(List.of("长".repeat(20_000))).status()).isEqualTo(200);
    }

    @Test
    void withoutATokenOrItsScopeNothingIsUnderstood() {
        assertThat(new Visitor(port)
                        .post("/api/v1/analysis", Map.of("texts", List.of("a")))
                        .status())
                .isEqualTo(401);
        String other = tokens.create(people.actor(Role.ADMINISTRATOR), "BI", List.of("cases.read"))
                .token();
        assertThat(analyse(other, List.of("a")).status()).isEqualTo(403);
    }

    @Test
    void whatIsStuckIsSeenAndSetGoingAgain() {
        FeedbackId poison = new Speaking(intake, people.hospital().id()).say("POISON");
        Runnable catchUp = analyst::catchUp;
        for (int attempt = 0; attempt < 3; attempt++) {
            StoryClock.at(clock.instant().plus(Duration.ofMinutes(10L * attempt)), catchUp);
        }
        Visitor officer = signedIn(Role.RELATIONS_OFFICER);

        Visitor.Answer stuck = officer.get("/api/operations").expect(200);
        assertThat(stuck.at("/setAside/0/feedbackId")).isEqualTo(poison.toString());
        assertThat(stuck.at("/setAside/0/error")).contains("nobody can handle this");
        assertThat(stuck.body().propertyNames())
                .contains("waiting", "oldestWaitingSeconds", "deliveriesFailed", "lastSweepAt");

        String again = "/api/operations/set-aside/" + poison + "/attempts";
        assertThat(officer.post(again, Map.of()).status()).isEqualTo(204);
        Visitor.Answer going = officer.get("/api/operations").expect(200);
        assertThat(going.body().get("setAside")).isEmpty();
        assertThat(going.body().get("waiting").asInt()).isEqualTo(1);
        assertThat(officer.post(again, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoMayNotSeeOperationsDoesNot() {
        assertThat(signedIn(Role.FRONT_LINE).get("/api/operations").status()).isEqualTo(403);
        assertThat(new Visitor(port).get("/api/operations").status()).isEqualTo(401);
    }

    private Visitor signedIn(Role role) {
        return new Visitor(port).signIn(people.username(role), TestHospital.PASSWORD);
    }

    private Visitor.Answer analyse(List<String> texts) {
        return analyse(token, texts);
    }

    private Visitor.Answer analyse(String bearer, List<String> texts) {
        return new Visitor(port)
                .post("/api/v1/analysis", Map.of("texts", texts), Map.of("Authorization", "Bearer " + bearer));
    }
}
