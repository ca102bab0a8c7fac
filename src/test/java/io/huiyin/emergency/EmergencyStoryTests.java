package io.huiyin.emergency;

import static io.huiyin.testing.Desk.newest;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnStillHouse;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A patient may have been harmed: the checklist opens by itself, a person grades it, the report ends the clock. */
@OnStillHouse
class EmergencyStoryTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Clock clock;

    private String code;
    private TestHospital people;
    private Visitor quality;
    private Visitor head;

    @BeforeEach
    void found() {
        code = "EMER" + ++hospitals;
        people = TestHospital.found(house, code);
        quality = people.signedIn(Role.QUALITY_CONTROL);
        head = people.signedIn(Role.DEPARTMENT_HEAD);
    }

    @Test
    void dangerOpensTheChecklistAndNothingIsTickedWithoutATrace() {
        String at = emergency("护士给我妈发错了药，吃了以后人昏过去了");
        JsonNode open = quality.get(at).expect(200).body();
        assertThat(open.get("open").asBoolean()).isTrue();
        assertThat(open.get("openedBy").isNull()).as("it opened by itself").isTrue();
        int all = open.get("items").size();
        assertThat(all).isGreaterThan(12);
        assertThat(open.get("left").asInt()).isEqualTo(all);
        assertThat(open.get("items").toString())
                .contains("五条途径")
                .contains("一式两份")
                .contains("采供血机构");

        JsonNode told = quality.put(at + "/items/routes", form(0, "state", "done", "note", "张主任当面告知，家属签收"))
                .expect(200)
                .body();
        assertThat(told.get("left").asInt()).isEqualTo(all - 1);
        assertThat(item(told, "routes").at("/by/name").asString()).isNotBlank();
        quality.put(at + "/items/blood_station", form(0, "state", "not_applicable", "note", "没有输血"))
                .expect(409);
        quality.put(at + "/items/blood_station", form(1, "state", "not_applicable"))
                .expect(422);
        quality.put(at + "/items/blood_station", form(1, "state", "not_applicable", "note", "没有输血"))
                .expect(200);
        quality.put(at + "/items/no_such_item", form(2, "state", "done")).expect(404);
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        quality.put(at + "/items/police", form(2, "state", "done", "at", tomorrow))
                .expect(422);
        JsonNode back = quality.put(at + "/items/routes", form(2, "state", "open"))
                .expect(200)
                .body();
        assertThat(item(back, "routes").get("state").isNull()).isTrue();
    }

    @Test
    void theClockRunsFromTheDiscoveryAndOnlyAReportEndsIt() {
        String at = emergency("手术把纱布留在我肚子里了，现在感染了");
        quality.post(at, Map.of()).expect(200);
        Instant discovered = clock.instant().minus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MILLIS);
        JsonNode graded = quality.put(
                        at + "/grading", form(0, "grade", "extreme", "discoveredAt", discovered.toString()))
                .expect(200)
                .body();
        assertThat(time(graded, "/grading/dueAt")).isEqualTo(discovered.plus(Duration.ofHours(2)));
        JsonNode first = quality.get("/api/emergencies").expect(200).body().get(0);
        assertThat(first.get("grade").asString()).isEqualTo("extreme");
        assertThat(first.at("/department/name").asString()).isNotBlank();

        quality.put(at + "/grading", form(1, "grade", "major", "discoveredAt", discovered.toString()))
                .expect(422);
        JsonNode again = quality.put(
                        at + "/grading",
                        form(1, "grade", "major", "discoveredAt", discovered.toString(), "reason", "专家组复核"))
                .expect(200)
                .body();
        assertThat(time(again, "/grading/dueAt")).isEqualTo(discovered.plus(Duration.ofHours(12)));
        assertThat(again.get("earlier").get(0).get("grade").asString()).isEqualTo("extreme");

        quality.put(at + "/report", form(2, "to", " ")).expect(422);
        JsonNode reported = quality.put(at + "/report", form(2, "to", "区卫生健康局", "number", "ZL-2026-8"))
                .expect(200)
                .body();
        assertThat(reported.at("/grading/reportNumber").asString()).isEqualTo("ZL-2026-8");
        assertThat(reported.at("/grading/late").asBoolean()).isFalse();
        assertThat(reported.get("actions").toString()).doesNotContain("report");
        assertThat(quality.put(at + "/report", form(3, "to", "区卫生健康局"))
                        .expect(422)
                        .code())
                .isEqualTo("emergency.nothing_to_report");
        assertThat(alarms(at)).allSatisfy(alarm -> {
            if (alarm.get("trigger").asString().startsWith("report_")
                    || alarm.get("trigger").asString().equals("not_graded")) {
                assertThat(alarm.get("state").asString()).isEqualTo("ended");
            }
        });
    }

    @Test
    void whatIsNotReportedNeedsAReasonAndADeathSetsTheLimitsOfAnAutopsy() {
        String at = emergency("我爸抢救无效死亡了，你们要给个说法");
        quality.post(at, Map.of()).expect(200);
        String now = clock.instant().toString();
        quality.put(at + "/grading", form(0, "grade", "not_reportable", "discoveredAt", now))
                .expect(422);
        quality.put(at + "/grading", form(0, "grade", "not_reportable", "discoveredAt", now, "reason", "疾病自然转归"))
                .expect(200);
        quality.put(at + "/rest", form(1, "note", " ")).expect(422);
        JsonNode skipped =
                quality.put(at + "/rest", form(1, "note", "疾病自然转归")).expect(200).body();
        assertThat(skipped.get("left").asInt()).isZero();
        assertThat(item(skipped, "routes").get("note").asString()).isEqualTo("疾病自然转归");
        assertThat(quality.get("/api/emergencies").expect(200).body()).isEmpty();
        JsonNode died =
                quality.put(at + "/death", form(2, "diedAt", now)).expect(200).body();
        assertThat(time(died, "/autopsyBy")).isEqualTo(time(died, "/diedAt").plus(Duration.ofDays(2)));
        assertThat(time(died, "/autopsyFrozenBy"))
                .isEqualTo(time(died, "/diedAt").plus(Duration.ofDays(7)));
    }

    @Test
    void anOrdinaryCaseHasNoEmergencyUntilSomebodySaysSo() {
        String at = emergency("挂号窗口只开一个，排了两个小时的队，没有人管");
        assertThat(quality.get(at).expect(200).body().get("open").asBoolean()).isFalse();
        head.post(at, Map.of()).expect(403);
        assertThat(quality.post(at, Map.of())
                        .expect(200)
                        .body()
                        .at("/openedBy/name")
                        .asString())
                .isNotBlank();
        head.put(
                        at + "/grading",
                        form(
                                0,
                                "grade",
                                "general",
                                "discoveredAt",
                                clock.instant().toString()))
                .expect(403);
        head.put(at + "/items/routes", form(0, "state", "done")).expect(200);
    }

    @Test
    void aStrangerFindsNothingAndTheHospitalMayWriteItsOwnProtocol() {
        String at = emergency("护士给我妈发错了药，吃了以后人昏过去了");
        TestHospital elsewhere = TestHospital.found(house, code + "X");
        Visitor stranger = elsewhere.signedIn(Role.QUALITY_CONTROL);
        stranger.get(at).expect(404);
        stranger.post(at, Map.of()).expect(404);
        stranger.put(at + "/items/routes", form(0, "state", "done")).expect(404);
        assertThat(stranger.get("/api/emergencies").expect(200).body()).isEmpty();
        people.signedIn(Role.DEPARTMENT_HEAD, ".ward").get(at).expect(404);

        Visitor administrator = people.signedIn(Role.ADMINISTRATOR);
        JsonNode protocol =
                administrator.get("/api/emergency-protocol").expect(200).body();
        quality.put("/api/emergency-protocol", protocol).expect(403);
        JsonNode kept = administrator
                .put("/api/emergency-protocol", protocol)
                .expect(200)
                .body();
        assertThat(kept.get("version").asInt()).isEqualTo(1);
        administrator.put("/api/emergency-protocol", protocol).expect(409);
        administrator
                .put("/api/emergency-protocol", Map.of("version", 1, "grades", List.of(), "items", List.of()))
                .expect(422);
    }

    /** Says it and returns where its emergency is. */
    private String emergency(String text) {
        people.hears("complaint", text);
        analyst.catchUp();
        return "/api/cases/" + newest(quality) + "/emergency";
    }

    private Iterable<JsonNode> alarms(String at) {
        return quality.get(at.replace("/emergency", "/alarms")).expect(200).body();
    }

    private static JsonNode item(JsonNode body, String code) {
        for (JsonNode item : body.get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no item " + code);
    }

    private static Instant time(JsonNode body, String pointer) {
        return OffsetDateTime.parse(body.at(pointer).asString()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, Object> form(int version, String... pairs) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("version", version);
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }
}
