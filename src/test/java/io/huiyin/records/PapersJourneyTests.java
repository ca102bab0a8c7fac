package io.huiyin.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.analysis.Analyst;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Mergers;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.OutsideOrders;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Over HTTP: a case is worked on, put on paper, written about, held; strangers get none of it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersJourneyTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Letters letters;

    @Autowired
    private Mergers mergers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestHospital people;
    private TestHospital elsewhere;
    private Visitor officer;
    private Visitor head;
    private Visitor quality;
    private Visitor administrator;
    private Visitor stranger;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "PAPERS");
        elsewhere = TestHospital.found(house, "PAPERSX");
        officer = people.signedIn(Role.RELATIONS_OFFICER);
        head = people.signedIn(Role.DEPARTMENT_HEAD);
        quality = people.signedIn(Role.QUALITY_CONTROL);
        administrator = people.signedIn(Role.ADMINISTRATOR);
        stranger = elsewhere.signedIn(Role.QUALITY_CONTROL);
    }

    @Test
    void theDossierTellsTheWholeStoryAndMasksThePatient() throws IOException {
        String id = answered("挂号窗口只开一个，排了两个小时，请打 13900005678 找我");
        officer.post("/api/cases/" + id + "/dossiers", Map.of()).expect(200);
        String text = text(dossiers.print(officerActor(), CaseId.of(id), null, Locale.CHINESE));
        assertThat(text)
                .contains("反馈处理档案", "挂号窗口只开一个", "已加开窗口", "高峰排班不足", "增加两个窗口")
                .contains("按时完成", "法定时限", "门诊部", "个人信息已隐去", "1 / ")
                .doesNotContain("13800001234")
                .doesNotContain("13900005678");
        assertThat(audited("dossier_printed")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theDossierTellsOfTheEmergencyAndOfWhoElseSaidTheSame() throws IOException {
        JsonNode lead = opened("护士给我父亲拿错了药，人一直头晕");
        JsonNode member = opened("我哥说得对，病区发错药，请打 13900007777");
        String at = "/api/cases/" + lead.get("id").asString();
        quality.post(at + "/emergency", Map.of()).expect(200);
        quality.put(at + "/emergency/items/routes", Map.of("version", 0, "state", "done", "note", "家属已签收"))
                .expect(200);
        quality.put(
                        at + "/emergency/grading",
                        Map.of(
                                "version",
                                1,
                                "grade",
                                "major",
                                "discoveredAt",
                                clock.instant().minusSeconds(600).toString()))
                .expect(200);
        quality.put(at + "/emergency/report", Map.of("version", 2, "to", "区卫生健康局", "number", "YZ-118"))
                .expect(200);
        mergers.merge(officerActor(), seen(member), seen(lead), "同一件事");

        CaseId id = CaseId.of(lead.get("id").asString());
        assertThat(text(dossiers.print(officerActor(), id, null, Locale.CHINESE)))
                .contains("应急处置与对外上报", "重大", "区卫生健康局", "YZ-118", "家属已签收", "医疗纠纷预防和处理条例")
                .contains("并案", member.get("number").asString(), "我哥说得对", "另一件并入本件")
                .contains("提醒与上报");
        assertThat(text(dossiers.print(officerActor(), id, "移交法院", Locale.CHINESE)))
                .contains("我哥说得对", "13800001234")
                .as("the others stay masked: their own files may say who they are")
                .doesNotContain("13900007777");
        assertThat(text(dossiers.print(
                        officerActor(), CaseId.of(member.get("id").asString()), null, Locale.ENGLISH)))
                .contains("Handled together", lead.get("number").asString(), "Merged into");
    }

    @Test
    void theDossierTellsOfTheOutsideOrder() throws IOException {
        String order = officer.post(
                        "/api/orders",
                        Map.of(
                                "source",
                                "hotline12345",
                                "cells",
                                Map.of("number", "HZ-77", "text", "市民反映候诊太久", "due", "2999-01-01")))
                .expect(201)
                .text("id");
        OutsideOrders.taken(house);
        officer.put("/api/orders/" + order + "/signing", Map.of("version", 0)).expect(200);
        officer.put("/api/orders/" + order + "/reply", Map.of("version", 1, "text", "已向市民致歉"))
                .expect(200);
        officer.put("/api/orders/" + order + "/revisit", Map.of("version", 2, "satisfied", true))
                .expect(200);
        String opened = officer.get("/api/orders/" + order).expect(200).at("/case/id");
        assertThat(text(dossiers.print(officerActor(), CaseId.of(opened), null, Locale.CHINESE)))
                .contains("外部工单", "12345 热线", "HZ-77", "2999-01-01", "已向市民致歉", "按期答复", "满意：是");
    }

    @Test
    void withAReasonItSaysWhoThePatientIsAndThatIsOnRecord() throws IOException {
        String id = answered("检查要等一周");
        int before = audited("patient_revealed");
        Dossiers.Printed printed = dossiers.print(officerActor(), CaseId.of(id), "移交调解委员会", Locale.CHINESE);
        assertThat(text(printed)).contains("13800001234", "含个人信息", "移交调解委员会");
        assertThat(audited("patient_revealed")).isEqualTo(before + 1);
        Actor president = people.actor(Role.PRESIDENT);
        assertThatThrownBy(() -> dossiers.print(president, CaseId.of(id), "看看", Locale.CHINESE))
                .isInstanceOf(Refused.class);
        assertThat(text(dossiers.print(president, CaseId.of(id), " ", Locale.ENGLISH)))
                .contains("Case file", "masked")
                .doesNotContain("13800001234");
    }

    @Test
    void aLetterAsksForWhatTheCaseDoesNotSayAndIsKept() throws IOException {
        String id = answered("食堂饭菜凉了");
        Map<String, Object> empty = Map.of("kind", "extension", "language", "zh");
        JsonNode draft = officer.post("/api/cases/" + id + "/letters/drafts", empty)
                .expect(200)
                .body();
        assertThat(draft.get("text").asString())
                .contains("{{why}}", "{{newDue}}")
                .doesNotContain("{{number}}");
        JsonNode refused =
                officer.post("/api/cases/" + id + "/letters", empty).expect(422).body();
        assertThat(refused.get("fields").findValuesAsString("field")).containsExactly("patient", "why", "newDue");
        Map<String, Object> whole = Map.of(
                "kind",
                "extension",
                "language",
                "zh",
                "fields",
                Map.of("patient", "王女士", "why", "需要院外会诊", "newDue", "12 月 1 日"));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String letter = officer.post("/api/cases/" + id + "/letters", whole, key)
                .expect(201)
                .text("id");
        officer.post("/api/cases/" + id + "/letters", whole, key).expect(201);
        JsonNode file = officer.get("/api/cases/" + id).expect(200).body();
        assertThat(file.get("timeline").findValuesAsString("kind")).containsOnlyOnce("letter_written");
        assertThat(officer.get("/api/cases/" + id + "/letters").expect(200).body())
                .hasSize(1);
        assertThat(text(letters.print(officerActor(), CaseId.of(id), UUID.fromString(letter))))
                .contains("延期答复告知书", "王女士", "需要院外会诊", "人民医院PAPERS");
        assertThat(jdbc.sql(
                                "select count(*) from records.letter where position('王女士' in encode(words_sealed, 'escape')) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
        officer.get("/api/cases/" + id + "/letters/" + letter).expect(200);
        head.get("/api/cases/" + id + "/letters/" + letter).expect(403);
        head.post("/api/cases/" + id + "/letters/drafts", empty).expect(403);
    }

    @Test
    void strangersGetNothing() {
        String id = answered("走廊灯不亮");
        stranger.post("/api/cases/" + id + "/dossiers", Map.of("reason", "x")).expect(404);
        stranger.get("/api/cases/" + id + "/letters").expect(404);
        stranger.post("/api/cases/" + id + "/letters/drafts", Map.of("kind", "answer", "language", "zh"))
                .expect(404);
        stranger.get("/api/cases/" + id + "/holds").expect(404);
        stranger.post("/api/cases/" + id + "/holds", Map.of("reason", "x")).expect(404);
        assertThat(stranger.get("/api/ledger").expect(200).body().get("items")).isEmpty();
        assertThat(stranger.get("/api/ledger/extent")
                        .expect(200)
                        .body()
                        .get("lines")
                        .asInt())
                .isZero();
        stranger.get("/api/ledger.xlsx").expect(200);
        head.get("/api/ledger.xlsx").expect(403);
        administrator.post("/api/cases/" + id + "/dossiers", Map.of()).expect(403);
    }

    @Test
    void aHeldCaseStandsStillUntilQualityControlLiftsIt() {
        String id = answered("护士说话难听");
        officer.post("/api/cases/" + id + "/holds", Map.of("reason", "律师函")).expect(200);
        assertThat(officer.post("/api/cases/" + id + "/replies", Map.of("text", "您好"))
                        .expect(422)
                        .code())
                .isEqualTo("case.held");
        officer.post("/api/cases/" + id + "/notes", Map.of("text", "法务已知")).expect(200);
        officer.post(
                        "/api/cases/" + id + "/letters",
                        Map.of(
                                "kind",
                                "mediation",
                                "language",
                                "en",
                                "fields",
                                Map.of(
                                        "patient", "Ms Wang",
                                        "mediationCommittee", "City Committee",
                                        "mediationAddress", "1 Lake Road",
                                        "mediationPhone", "0571-1")))
                .expect(201);
        officer.post("/api/cases/" + id + "/holds/lifting", Map.of("reason", "好了"))
                .expect(403);
        JsonNode free = quality.post("/api/cases/" + id + "/holds/lifting", Map.of("reason", "已和解"))
                .expect(200)
                .body();
        assertThat(free.get("actions").toString()).contains("reply").doesNotContain("lift");
    }

    @Test
    void aHospitalWritesItsOwnPatternAndReturnsToTheStandard() {
        JsonNode first = administrator.get("/api/letter-patterns").expect(200).body();
        assertThat(first).hasSize(5);
        Map<String, Object> own = Map.of(
                "title",
                "受理单",
                "titleEn",
                "Slip",
                "words",
                "{{patient}}：{{number}}，请到{{接待地点}}",
                "wordsEn",
                "{{patient}} {{number}}",
                "version",
                0);
        administrator.put("/api/letter-patterns/acknowledgement", own).expect(200);
        administrator.put("/api/letter-patterns/acknowledgement", own).expect(409);
        administrator
                .put(
                        "/api/letter-patterns/answer",
                        Map.of("title", "a", "titleEn", "a", "words", "{{a", "wordsEn", "a", "version", 0))
                .expect(422);
        officer.put("/api/letter-patterns/acknowledgement", own).expect(403);
        String id = answered("停车场没有位置");
        assertThat(officer.post(
                                "/api/cases/" + id + "/letters/drafts",
                                Map.of("kind", "acknowledgement", "language", "zh"))
                        .expect(200)
                        .text("title"))
                .isEqualTo("受理单");
        assertThat(letters.draft(officerActor(), CaseId.of(id), LetterKind.ACKNOWLEDGEMENT, Locale.CHINESE, Map.of())
                        .fields())
                .filteredOn(Letters.Field::missing)
                .extracting(Letters.Field::label)
                .containsExactly("称呼（如：王女士）", "接待地点");
        administrator.delete("/api/letter-patterns/acknowledgement").expect(200);
        assertThat(letters.draft(officerActor(), CaseId.of(id), LetterKind.ACKNOWLEDGEMENT, Locale.CHINESE, Map.of())
                        .title())
                .isEqualTo("受理告知书");
    }

    /** The id of a case that the outpatient head has answered. */
    private String answered(String words) {
        JsonNode row = opened(words);
        String path = "/api/cases/" + row.get("id").asString();
        JsonNode accepted = officer.put(
                        path + "/acceptance",
                        Map.of("version", row.get("version").asInt()))
                .expect(200)
                .body();
        officer.put(
                        path + "/answer",
                        Map.of(
                                "version",
                                accepted.at("/row/version").asInt(),
                                "text",
                                "已加开窗口",
                                "cause",
                                "高峰排班不足",
                                "action",
                                "增加两个窗口",
                                "outcome",
                                "substantiated"))
                .expect(200);
        return row.get("id").asString();
    }

    private JsonNode opened(String words) {
        people.hearsFrom("13800001234", "complaint", words);
        analyst.catchUp();
        return officer.get("/api/cases?limit=1").expect(200).body().get("items").get(0);
    }

    private static Mergers.Seen seen(JsonNode row) {
        return new Mergers.Seen(
                CaseId.of(row.get("id").asString()), row.get("version").asInt());
    }

    private Actor officerActor() {
        return people.actor(Role.RELATIONS_OFFICER);
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where hospital_id = :h and action = :action")
                .param("h", people.hospital().id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String text(Dossiers.Printed printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
