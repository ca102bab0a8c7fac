package io.huiyin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import io.huiyin.testing.Visitor.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private TestHospital hospital;
    private Visitor patient;

    @BeforeAll
    void open() {
        hospital = TestHospital.found(house, "HTTP");
        patient = new Visitor(port);
    }

    @Test
    void aPatientSaysItAndTakesAReceiptHome() {
        Answer receipt = say(Map.of("place", "OPD", "rating", 3)).expect(201);

        assertThat(receipt.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.text("progressUrl")).startsWith("http").endsWith("/p/" + receipt.code());
        assertThat(receipt.text("receivedAt")).endsWith("Z");
        assertThat(receipt.text("nature")).isEqualTo("complaint");
        assertThat(receipt.body().get("promises").size()).isPositive();
        assertThat(receipt.body().get("promises").get(0).get("dueAt").asString())
                .contains("T");
    }

    @Test
    void theSameKeyIsAnsweredWithTheSameReceiptWhateverTheOrderOfFields() {
        String key = UUID.randomUUID().toString();
        String body = "{\"hospital\":\"HTTP\",\"channel\":\"h5\",\"text\":\"等了很久\",\"identity\":\"anonymous\"}";
        String same =
                "{ \"identity\":\"anonymous\", \"text\":\"等了很久 \",\"channel\":\"h5\",\"hospital\":\"HTTP\",\"nature\":null}";
        Answer first = post(body, key).expect(201);

        assertThat(post(same, key).expect(200).body()).isEqualTo(first.body());
        Answer other = post(body.replace("等了", "又等了"), key).expect(409);
        assertThat(other.code()).isEqualTo("feedback.key_reused");
        assertThat(other.text("detail")).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | null | text | feedback.text.blank",
                "text | \"\" | text | feedback.text.blank",
                "text | \" \\u3000\\u200b\\n\" | text | feedback.text.blank",
                "text | \"\\u0000\\u0007\" | text | feedback.text.blank",
                "text | 12 | text | feedback.type",
                "text | {\"a\":1} | text | feedback.type",
                "text | [\"a\"] | text | feedback.type",
                "hospital | null | hospital | feedback.required",
                "hospital | \"NOWHERE\" | hospital | feedback.hospital.unknown",
                "hospital | 1 | hospital | feedback.type",
                "place | \"NOWHERE\" | place | feedback.place.unknown",
                "place | true | place | feedback.type",
                "channel | null | channel | feedback.required",
                "channel | \"pigeon\" | channel | feedback.choice",
                "channel | \"H5\" | channel | feedback.choice",
                "nature | \"rant\" | nature | feedback.choice",
                "rating | 11 | rating | feedback.rating.range",
                "rating | -1 | rating | feedback.rating.range",
                "rating | 7.5 | rating | feedback.rating.range",
                "rating | 99999999999999999999 | rating | feedback.rating.range",
                "rating | \"7\" | rating | feedback.type",
                "identity | null | identity | feedback.required",
                "identity | \"ghost\" | identity | feedback.choice",
                "identity | \"phone\" | contact.phone | feedback.contact.phone",
                "identity | \"named\" | contact.name | feedback.contact.name",
                "occurredAt | \"2999-01-01T00:00:00Z\" | occurredAt | feedback.time.future",
                "occurredAt | \"1900-01-01T00:00:00Z\" | occurredAt | feedback.time.early",
                "occurredAt | \"yesterday\" | occurredAt | feedback.time.format",
                "occurredAt | \"2026-02-30T00:00:00Z\" | occurredAt | feedback.time.format",
                "occurredAt | 1700000000 | occurredAt | feedback.type",
                "attachments | \"x\" | attachments | feedback.type",
                "attachments | [1] | attachments | feedback.type",
                "attachments | [\"x\"] | attachments | feedback.attachment.unknown",
                "attachments | [\"00000000-0000-7000-8000-000000000000\"] | attachments | feedback.attachment.unknown"
            })
    void whatIsWrongIsNamed(String field, String value, String named, String code) {
        long before = rows();
        Map<String, Object> body = new HashMap<>(plain());
        body.put(field, JSON.readTree(value));
        Answer answer = post(body).expect(422);

        assertThat(answer.code()).isEqualTo("invalid");
        assertThat(answer.body().get("fields").values()).anySatisfy(problem -> {
            assertThat(problem.get("field").asString()).isEqualTo(named);
            assertThat(problem.get("code").asString()).isEqualTo(code);
            assertThat(problem.get("message").asString()).isNotBlank();
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void halfASignIsNamed() {
        String body = JSON.writeValueAsString(plain()).replace("等了三个小时", "half \\ud83d");
        Answer answer = post(body, UUID.randomUUID().toString()).expect(422);
        assertThat(answer.body().get("fields").get(0).get("code").asString()).isEqualTo("feedback.broken");
    }

    @ParameterizedTest
    @CsvSource({"1381234567", "abcdefg", "+8612", "110"})
    void aPhoneThatCannotRingIsNamed(String phone) {
        Answer answer = say(Map.of("identity", "phone", "contact", Map.of("phone", phone)))
                .expect(422);
        assertThat(answer.body().get("fields").get(0).get("code").asString()).isEqualTo("feedback.phone.format");
    }

    @Test
    void everythingWrongIsNamedAtOnceInTheReadersLanguage() {
        Answer answer = patient.send(
                        "POST",
                        "/api/v1/feedback",
                        Map.of("hospital", "X", "channel", "h5", "rating", 77, "identity", "named"),
                        Map.of("Accept-Language", "en"))
                .expect(422);

        assertThat(answer.body().get("fields").values().stream()
                        .map(problem -> problem.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "hospital", "Idempotency-Key", "text", "rating", "contact.name", "contact.phone");
        assertThat(answer.text("detail")).startsWith("A few things");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"text\":", "[]", "\"text\"", "null", "``", "{\"a\":1}{", "{'a':1}", "\\xFF"})
    void brokenJsonIsMalformed(String body) {
        assertThat(post(body, UUID.randomUUID().toString()).expect(400).code()).isEqualTo("malformed");
    }

    @Test
    void aDeepNestIsMalformedAndAnotherFormatUnsupported() {
        assertThat(post("[".repeat(60_000), UUID.randomUUID().toString()).status())
                .isEqualTo(400);
        Map<String, String> plain = Map.of("Content-Type", "text/plain", "Idempotency-Key", UUID.randomUUID() + "");
        patient.send("POST", "/api/v1/feedback", "hello", plain).expect(415);
        patient.send("PUT", "/api/v1/feedback", "{}", Map.of()).expect(405);
    }

    @Test
    void tenMegabytesAreTooLarge() {
        String body = "{\"text\":\"" + "a".repeat(10_000_000) + "\"}";
        long start = System.nanoTime();
        assertThat(post(body, UUID.randomUUID().toString()).expect(413).code()).isEqualTo("intake.too_large");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void fiveThousandCharactersFitAndOneMoreDoesNot() {
        say(Map.of("text", "😀".repeat(5_000))).expect(201);
        say(Map.of("text", "好".repeat(5_001))).expect(422);
    }

    @Test
    void wordsStayAsTheyWereWritten() {
        String odd = "<script>alert(1)</script> \u202eمرحبا\u202c 👨‍👩‍👧 'x' \"y\" \\n %s ${x} 𠮷";
        String code = say(Map.of("text", odd)).expect(201).code();
        assertThat(jdbc.sql("select words from intake.feedback where slip ->> 'code' = :code")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .isEqualTo(odd);
    }

    @Test
    void aWrongKeyIsNamed() {
        for (String key : List.of("1", "1-1-1-1-1", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")) {
            Answer answer = post(JSON.writeValueAsString(plain()), key).expect(422);
            assertThat(answer.body().get("fields").get(0).get("code").asString())
                    .isEqualTo("feedback.key.format");
        }
    }

    @Test
    void staffTakeDownForThePatientAndAreTheFirstReceiver() {
        Visitor nurse = new Visitor(port).signIn(hospital.username(Role.FRONT_LINE), TestHospital.PASSWORD);
        Map<String, Object> body = Map.of(
                "channel",
                "interview",
                "text",
                "床边记下的话",
                "identity",
                "named",
                "contact",
                Map.of("name", "张小丰", "phone", "0571-88881234"));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer taken = nurse.post("/api/feedback", body, key).expect(201);

        assertThat(nurse.post("/api/feedback", body, key).expect(200).code()).isEqualTo(taken.code());
        assertThat(jdbc.sql("select taken_down_by from intake.feedback where slip ->> 'code' = :code")
                        .param("code", taken.code())
                        .query(UUID.class)
                        .single())
                .isEqualTo(hospital.actor(Role.FRONT_LINE).staff().value());
        Map<String, Object> online = new HashMap<>(body);
        online.put("channel", "h5");
        nurse.post("/api/feedback", online, Map.of("Idempotency-Key", UUID.randomUUID() + ""))
                .expect(422);
    }

    @Test
    void whoMayNotTakeDownIsTurnedAway() {
        patient.post("/api/feedback", plain()).expect(403);
        Visitor auditor = new Visitor(port).signIn(hospital.username(Role.AUDITOR), TestHospital.PASSWORD);
        auditor.post("/api/feedback", plain()).expect(403);
    }

    @Test
    void theFormLearnsWhereItIs() {
        Answer known = patient.get("/api/v1/hospitals/HTTP?place=OPD").expect(200);
        assertThat(known.body().at("/place/name").asString()).isEqualTo("门诊大厅");
        assertThat(known.body().at("/limits/textMax").asInt()).isEqualTo(5_000);
        assertThat(patient.get("/api/v1/hospitals/HTTP?place=GONE")
                        .expect(200)
                        .body()
                        .get("place")
                        .isNull())
                .isTrue();
        patient.get("/api/v1/hospitals/NOWHERE").expect(404);
        assertThat(patient.get("/api/v1/hospitals/HTTP/places")
                        .expect(200)
                        .body()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whoGuessesCodesIsSlowedAndOnlyThey() {
        Map<String, String> guesser = Map.of("X-Forwarded-For", "203.0.113.7");
        List<Integer> statuses = IntStream.range(0, 40)
                .map(i -> patient.send("GET", "/api/v1/feedback/0000-0000-%04d".formatted(i), null, guesser)
                        .status())
                .boxed()
                .toList();
        assertThat(statuses).startsWith(404, 404).endsWith(429);
        patient.send("GET", "/api/v1/feedback/0000-0000-0000", null, Map.of("X-Forwarded-For", "203.0.113.8"))
                .expect(404);
    }

    @Test
    void aFloodFromOneBrowserIsSlowedWhileTheNextOneGetsThrough() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            statuses.add(from("198.51.100.9", "script").status());
        }
        assertThat(statuses).contains(201, 429).endsWith(429);
        from("198.51.100.9", "phone of a patient").expect(201);
        from("198.51.100.10", "script").expect(201);
        from("10.1.2.3", "script").expect(201);
    }

    private Answer from(String address, String browser) {
        return patient.send(
                "POST",
                "/api/v1/feedback",
                plain(),
                Map.of(
                        "Idempotency-Key", UUID.randomUUID().toString(),
                        "X-Forwarded-For", address,
                        "User-Agent", browser));
    }

    private static Map<String, Object> plain() {
        return Map.of(
                "hospital", "HTTP", "channel", "h5", "nature", "complaint", "text", "等了三个小时", "identity", "anonymous");
    }

    private Answer say(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(plain());
        body.putAll(more);
        return post(body);
    }

    private Answer post(Map<String, Object> body) {
        return post(JSON.writeValueAsString(body), UUID.randomUUID().toString());
    }

    private Answer post(String body, String key) {
        return patient.send("POST", "/api/v1/feedback", body, Map.of("Idempotency-Key", key));
    }

    private long rows() {
        return jdbc.sql("select count(*) from intake.feedback")
                .query(Long.class)
                .single();
    }
}
