package io.huiyin.cases;

import static io.huiyin.testing.Desk.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.organization.Tokens;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Over HTTP: a patient says it, the department answers, the patient is not settled, it rises one level. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.cases.news-every=200ms", "huiyin.analysis.worker=false"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital people;
    private Visitor patient;
    private Visitor head;
    private Visitor officer;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "DESK");
        patient = people.visitor();
        head = people.signedIn(Role.DEPARTMENT_HEAD);
        officer = people.signedIn(Role.RELATIONS_OFFICER);
    }

    @Test
    void aPatientSaysItAndItIsFollowedUntilItRises() throws Exception {
        String code = said("挂号窗口只开一个，排了两个小时的队，没有人管");
        assertThat(patient.get("/api/v1/feedback/" + code).expect(200).text("status"))
                .isEqualTo("received");
        BlockingQueue<String> news = listen(people.username(Role.DEPARTMENT_HEAD));
        assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo("notices");
        analyst.catchUp();
        assertThat(awaits(news, "cases")).isTrue();

        JsonNode row =
                head.get("/api/cases?queue=new").expect(200).body().get("items").get(0);
        String id = row.get("id").asString();
        assertThat(row.get("department").get("name").asString()).isEqualTo("门诊部");
        head.put(
                        "/api/cases/" + id + "/acceptance",
                        Map.of("version", row.get("version").asInt()))
                .expect(200);
        head.put(
                        "/api/cases/" + id + "/acceptance",
                        Map.of("version", row.get("version").asInt()))
                .expect(409);
        JsonNode answered = head.put(
                        "/api/cases/" + id + "/answer",
                        Map.of("version", version(officer, id), "text", "已加开窗口", "cause", "窗口少", "action", "加开"))
                .expect(200)
                .body();
        assertThat(answered.get("row").get("status").asString()).isEqualTo("answered");

        JsonNode progress = patient.get("/api/v1/feedback/" + code).expect(200).body();
        assertThat(progress.get("status").asString()).isEqualTo("answered");
        assertThat(progress.get("reply").get("text").asString()).isEqualTo("已加开窗口");
        assertThat(progress.get("actions").toString()).contains("confirm");
        assertThat(progress.toString()).doesNotContain("员工").doesNotContain("legal");
        patient.post("/api/v1/feedback/" + code + "/confirmation", Map.of("settled", false))
                .expect(422);
        JsonNode reopened = patient.post(
                        "/api/v1/feedback/" + code + "/confirmation", Map.of("settled", false, "reason", "还是一个窗口"))
                .expect(200)
                .body();
        assertThat(reopened.get("status").asString()).isEqualTo("reopened");
        patient.post("/api/v1/feedback/" + code + "/confirmation", Map.of("settled", true))
                .expect(409);
        assertThat(officer.get("/api/cases/" + id)
                        .expect(200)
                        .body()
                        .get("row")
                        .get("level")
                        .asString())
                .isEqualTo("urgent");

        patient.post("/api/v1/feedback/" + code + "/messages", Map.of("text", "补充：周三下午"))
                .expect(201);
        JsonNode file = officer.get("/api/cases/" + id).expect(200).body();
        assertThat(file.get("messages").toString()).contains("周三下午");
        JsonNode why =
                officer.get("/api/cases/" + id + "/promises/answer").expect(200).body();
        assertThat(why.get("intervals").get(0).get("reason").asString()).isEqualTo("receipt_day");
        officer.get("/api/cases/" + id + "/promises/nonsense").expect(404);
        officer.get("/api/ledger").expect(200);
        assertThat(officer.get("/api/cases/queues").expect(200).body()).hasSize(10);
        assertThat(officer.get("/api/promise-rules").expect(200).body()).hasSize(12);
    }

    @Test
    void aStrangerAndAPersonWithoutThePermissionAreTurnedAway() {
        String code = said("收费窗口态度很差，问一句骂一句");
        analyst.catchUp();
        JsonNode row = officer.get("/api/cases").expect(200).body().get("items").get(0);
        String id = row.get("id").asString();
        Visitor ward = people.signedIn(Role.DEPARTMENT_HEAD, ".ward");
        ward.get("/api/cases/" + id).expect(404);
        ward.put("/api/cases/" + id + "/acceptance", Map.of("version", 0)).expect(404);
        ward.get("/api/cases/not-an-id").expect(404);
        ward.get("/api/ledger.csv").expect(403);
        people.visitor().get("/api/cases/" + id).expect(401);
        people.signedIn(Role.ADMINISTRATOR).get("/api/cases").expect(403);
        officer.get("/api/cases?queue=nonsense").expect(422);
        officer.get("/api/cases?cursor=nonsense").expect(422);
        officer.put("/api/cases/" + id + "/level", Map.of("version", 0, "level", "loud"))
                .expect(422);
        people.visitor().get("/api/v1/cases").expect(401);
        patient.get("/api/v1/feedback/" + code).expect(200);
        patient.get("/api/v1/feedback/0000-0000-0000").expect(404);
    }

    @Test
    void whoReadsNoCasesHearsOfNoticesAlone() throws Exception {
        BlockingQueue<String> news = listen(people.username(Role.ADMINISTRATOR));
        BlockingQueue<String> desk = listen(people.username(Role.RELATIONS_OFFICER));
        assertThat(awaits(news, "notices")).isTrue();
        assertThat(awaits(desk, "notices")).isTrue();
        said("扶梯停了两天，老人走不上去");
        analyst.catchUp();
        assertThat(awaits(desk, "cases")).isTrue();
        assertThat(news).isEmpty();
    }

    @Test
    void aSystemWithATokenReadsWhatHasChanged() throws Exception {
        said("候诊区没有座位");
        analyst.catchUp();
        String token = house.getBean(Tokens.class)
                .create(people.actor(Role.ADMINISTRATOR), "his", List.of("cases.read"))
                .token();
        Thread.sleep(2500);
        JsonNode cases = people.visitor()
                .send("GET", "/api/v1/cases?limit=1", null, Map.of("Authorization", "Bearer " + token))
                .expect(200)
                .body();
        assertThat(cases.get("items")).hasSize(1);
        assertThat(cases.toString()).doesNotContain("没有座位");
    }

    private String said(String text) {
        return people.hearsFrom("13800001234", "complaint", text).code();
    }

    /** Names of events, as they arrive. */
    private BlockingQueue<String> listen(String username) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI here = URI.create("http://localhost:" + port);
        http.send(HttpRequest.newBuilder(here.resolve("/api/session")).build(), HttpResponse.BodyHandlers.discarding());
        String csrf = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        http.send(
                HttpRequest.newBuilder(here.resolve("/api/session"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", csrf)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestHospital.PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<java.io.InputStream> line = http.send(
                        HttpRequest.newBuilder(here.resolve("/api/events"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(line.body(), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .filter(words -> words.startsWith("event:"))
                            .forEach(words -> events.add(words.substring(6).strip()));
                }
            } catch (Exception gone) {
                events.add("gone");
            }
        });
        return events;
    }

    private static boolean awaits(BlockingQueue<String> news, String event) throws InterruptedException {
        String next;
        while ((next = news.poll(Duration.ofSeconds(15).toMillis(), TimeUnit.MILLISECONDS)) != null) {
            if (next.equals(event)) {
                return true;
            }
        }
        return false;
    }
}
