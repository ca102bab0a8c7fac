package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Groups in WeCom, DingTalk and Feishu hear what they asked for, no faster than their providers allow. */
@OnRobots
class RobotsTests {

    /** A Monday morning, not on the half hour. */
    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");

    private static int hospitals;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Robots robots;

    @Autowired
    private RobotSender sender;

    @Autowired
    private Clock clock;

    private GroupProviders groups;
    private TestHospital people;
    private HospitalId hospital;
    private Visitor administrator;
    private String key;

    @BeforeEach
    void found() {
        groups = new GroupProviders(OnRobots.Relay.PORT);
        groups.now = NOW;
        people = TestHospital.found(house, "BOT" + ++hospitals);
        hospital = people.hospital().id();
        administrator = new Visitor(port).signIn(people.username(Role.ADMINISTRATOR), TestHospital.PASSWORD);
        key = "key-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void eachProviderTakesWhatIsSignedItsWay() {
        robot("wecom", null);
        groups.secrets.put(key, "SEC-1");
        robot("dingtalk", "SEC-1");
        robot("feishu", "SEC-1");
        tell(1);
        speak(NOW);
        assertThat(groups.heard(key))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text)
                        .startsWith("【回音】答复已超时")
                        .contains("20261123-0000")
                        .contains("https://echo.hospital.cn/desk/cases/"));
    }

    @Test
    void aWrongSecretIsSeenAndOnceMendedEverythingGoesThrough() {
        groups.secrets.put(key, "SEC-right");
        JsonNode robot = robot("dingtalk", "SEC-wrong");
        tell(2);
        speak(NOW);
        JsonNode shown = shown();
        assertThat(shown.get("problem").asString()).contains("签名");
        assertThat(shown.get("waiting").asInt()).isEqualTo(2);
        assertThat(shown.toString()).doesNotContain("SEC-").doesNotContain(key);
        Map<String, Object> mended = form("dingtalk", "SEC-right");
        mended.remove("webhook");
        mended.put("version", robot.get("version").asInt());
        String path = "/api/robots/" + robot.get("id").asString();
        administrator.put(path, mended).expect(200);
        administrator.put(path, mended).expect(409);
        groups.now = clock.instant();
        assertThat(administrator
                        .post(path + "/trials", Map.of())
                        .expect(200)
                        .body()
                        .get("taken")
                        .asBoolean())
                .isTrue();
        groups.now = NOW.plusSeconds(20);
        speak(groups.now);
        assertThat(shown().get("waiting").asInt()).isZero();
        assertThat(groups.heard(key))
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .contains("测试消息");
    }

    @Test
    void aFloodIsPutTogetherAndNobodyIsEverTooFast() throws Exception {
        robot("dingtalk", null);
        for (int second = 0; second < 60; second++) {
            tell(second * 10, second * 10 + 10, second % 7 == 0);
            Instant moment = NOW.plusSeconds(second);
            groups.now = moment;
            Callable<Boolean> look = () -> {
                speak(moment);
                return true;
            };
            try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> one : instances.invokeAll(List.of(look, look, look))) {
                    one.get();
                }
            }
        }
        for (int second = 60; second < 140; second++) {
            groups.now = NOW.plusSeconds(second);
            speak(NOW.plusSeconds(second));
        }
        assertThat(groups.complaints).isEmpty();
        assertThat(shown().get("waiting").asInt()).isZero();
        assertThat(shown().get("failed").asInt()).isZero();
        String all = String.join("\n", groups.heard(key));
        long counted = groups.heard(key).stream().mapToLong(RobotsTests::count).sum();
        assertThat(counted)
                .as("every notice once, alone or counted in a digest")
                .isEqualTo(600);
        assertThat(all).contains("条提醒");
    }

    @Test
    void whoIsShutOutRestsTenMinutesAndGoesOn() {
        robot("dingtalk", null);
        groups.shutOut(key);
        tell(1);
        speak(NOW);
        speak(NOW.plusSeconds(120));
        assertThat(groups.complaints).as("it did not knock again").hasSize(1);
        assertThat(shown().get("problem").asString()).contains("太快");
        groups.now = NOW.plus(Duration.ofMinutes(11));
        speak(groups.now);
        assertThat(groups.heard(key)).hasSize(1);
        assertThat(shown().get("problem").isNull()).isTrue();
    }

    @Test
    void somethingInBetweenThatSaysYesIsNotBelieved() {
        robot("wecom", null);
        groups.between = "<html>please sign in</html>";
        tell(1);
        speak(NOW);
        assertThat(shown().get("waiting").asInt()).isEqualTo(1);
        groups.between = "";
        groups.status = 302;
        speak(NOW.plusSeconds(70));
        assertThat(groups.heard("else")).isEmpty();
        groups.status = 200;
        speak(NOW.plusSeconds(140));
        assertThat(shown().get("waiting").asInt()).isZero();
    }

    @Test
    void aGroupHearsOnlyWhatItAskedFor() {
        Map<String, Object> form = form("wecom", null);
        form.put("kinds", List.of("danger"));
        form.put("departments", List.of(people.departmentNamed("内科").toString()));
        administrator.post("/api/robots", form).expect(201);
        tell(3);
        speak(NOW);
        assertThat(groups.heard(key)).isEmpty();
    }

    @Test
    void theSameNewsIsSaidOnceAndWhatDoesNotHappenIsNotSaid() {
        robot("feishu", null);
        tell(1);
        tell(1);
        speak(NOW);
        speak(NOW.plusSeconds(5));
        assertThat(groups.heard(key)).hasSize(1);
    }

    @Test
    void ofDangerAGroupHearsAtOnceAndNeverWhoSaidItOrWhat() {
        Map<String, Object> form = form("wecom", null);
        form.put("kinds", List.of("danger", "deadline", "escalation", "work"));
        administrator.post("/api/robots", form).expect(201);
        new Visitor(port)
                .post(
                        "/api/v1/feedback",
                        Map.of(
                                "hospital", people.hospital().code(),
                                "channel", "h5",
                                "place", "OPD",
                                "nature", "complaint",
                                "text", "护士给我妈王秀英发错了药，吃了以后人昏过去了",
                                "identity", "named",
                                "contact", Map.of("name", "张小兰", "phone", "13800001234")),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
        groups.now = clock.instant();
        speak(clock.instant());
        assertThat(groups.heard(key)).singleElement().asString().contains("紧急反馈");
        house.getBean(Analyst.class).catchUp();
        speak(clock.instant().plusSeconds(2));
        assertThat(groups.heard(key))
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("王秀英")
                        .doesNotContain("张小兰")
                        .doesNotContain("1380000")
                        .doesNotContain("发错")
                        .doesNotContain("昏"));
    }

    @Test
    void onlyAnAdministratorOfThisHospitalSetsRobotsUp() {
        JsonNode robot = robot("wecom", null);
        String path = "/api/robots/" + robot.get("id").asString();
        Visitor officer = new Visitor(port).signIn(people.username(Role.RELATIONS_OFFICER), TestHospital.PASSWORD);
        officer.get("/api/robots").expect(403);
        officer.post("/api/robots", form("wecom", null)).expect(403);
        TestHospital elsewhere = TestHospital.found(house, "BOTX" + hospitals);
        Visitor stranger = new Visitor(port).signIn(elsewhere.username(Role.ADMINISTRATOR), TestHospital.PASSWORD);
        Map<String, Object> change = form("wecom", null);
        change.put("version", 0);
        stranger.put(path, change).expect(404);
        stranger.post(path + "/trials", Map.of()).expect(404);
        stranger.delete(path).expect(404);
        assertThat(stranger.get("/api/robots").expect(200).body()).isEmpty();
        Map<String, Object> elsewhereHook = form("wecom", null);
        elsewhereHook.put("webhook", "http://169.254.169.254/cgi-bin/webhook/send?key=abcdefghijk");
        administrator.post("/api/robots", elsewhereHook).expect(422);
        administrator.delete(path).expect(204);
        assertThat(administrator.get("/api/robots").expect(200).body()).isEmpty();
    }

    private static long count(String text) {
        return text.contains("条提醒") ? Long.parseLong(text.replaceAll("(?s).*共 (\\d+) 条提醒.*", "$1")) : 1;
    }

    private void tell(int many) {
        tell(0, many, false);
    }

    private void tell(int from, int to, boolean urgent) {
        List<GroupNews> news = IntStream.range(from, to)
                .mapToObj(RobotDialectTests::news)
                .map(one -> new GroupNews(
                        one.kind(),
                        one.what(),
                        one.number(),
                        one.level(),
                        one.dueAt(),
                        one.caseId(),
                        one.concerns(),
                        urgent,
                        one.dedupKey()))
                .toList();
        at(groups.now, () -> {
            robots.tell(hospital, news);
            return true;
        });
    }

    private void speak(Instant moment) {
        at(moment, () -> {
            sender.speak();
            return true;
        });
    }

    private JsonNode shown() {
        return administrator.get("/api/robots").expect(200).body().get(0);
    }

    private JsonNode robot(String provider, @Nullable String secret) {
        return administrator
                .post("/api/robots", form(provider, secret))
                .expect(201)
                .body();
    }

    private Map<String, Object> form(String provider, @Nullable String secret) {
        String relay = "http://127.0.0.1:" + OnRobots.Relay.PORT;
        Map<String, Object> form = new HashMap<>();
        form.put("name", "值班群 " + provider);
        form.put("provider", provider);
        form.put(
                "webhook",
                switch (provider) {
                    case "wecom" -> relay + "/cgi-bin/webhook/send?key=" + key;
                    case "dingtalk" -> relay + "/robot/send?access_token=" + key;
                    default -> relay + "/open-apis/bot/v2/hook/" + key;
                });
        form.put("secret", secret);
        form.put("kinds", List.of("danger", "deadline", "escalation"));
        form.put("departments", List.of());
        return form;
    }

    private static <R> R at(Instant moment, Callable<R> verb) {
        try {
            return StoryClock.<R, Exception>at(moment, verb::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
