package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import io.huiyin.testing.Visitor.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole loop over HTTP, as the people of a hospital live through it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintGoesRoundTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @LocalServerPort
    private int port;

    private TestHospital hospital;
    private Visitor patient;
    private Visitor office;
    private Visitor colleague;
    private Visitor outpatient;
    private Visitor ward;

    @BeforeAll
    void openTheHospital() {
        hospital = TestHospital.found(house, "ROUND");
        patient = new Visitor(port);
        office = signedIn(hospital.username(Role.RELATIONS_OFFICER));
        colleague = signedIn(hospital.username(Role.RELATIONS_OFFICER, ".second"));
        outpatient = signedIn(hospital.username(Role.DEPARTMENT_HEAD));
        ward = signedIn(hospital.username(Role.DEPARTMENT_HEAD, ".ward"));
    }

    @Test
    void anAnonymousComplaintIsHeardDispatchedAnsweredDisputedReopenedAndSettled() {
        String code = says("OPD", "挂号窗口只开了一个,排了两个小时的队,问了一句还被吼,态度太差了", "anonymous");
        assertThat(progress(code).text("status")).isEqualTo("received");

        analyst.catchUp();
        assertThat(progress(code).text("status")).isEqualTo("dispatched");

        String id = caseOf(outpatient, code);
        assertThat(ward.get("/api/cases/" + id).status()).isEqualTo(404);

        assertThat(waiting(outpatient, "new")).isPositive();
        Answer open = put(outpatient, id, "acceptance", Map.of());
        assertThat(open.body().get("patient").isNull()).isTrue();
        assertThat(progress(code).text("status")).isIn("accepted", "handling");

        outpatient
                .post("/api/cases/" + id + "/replies", Map.of("text", "请问是哪一天上午、几号窗口?"))
                .expect(200);
        patient.post("/api/v1/feedback/" + code + "/messages", Map.of("text", "周一上午,2 号窗口"))
                .expect(201);
        JsonNode conversation =
                outpatient.get("/api/cases/" + id).expect(200).body().get("messages");
        assertThat(texts(conversation, "text")).contains("请问是哪一天上午、几号窗口?", "周一上午,2 号窗口");

        put(outpatient, id, "answer", answer("挂号窗口从今天起高峰开三个,当班同事已向您道歉。"));
        Answer answered = progress(code);
        assertThat(answered.text("status")).isEqualTo("answered");
        assertThat(answered.body().get("reply").get("text").asString()).contains("道歉");
        assertThat(answered.body().toString()).doesNotContain("员工");

        patient.post("/api/v1/feedback/" + code + "/confirmation", Map.of("settled", false))
                .expect(422);
        patient.post("/api/v1/feedback/" + code + "/confirmation", Map.of("settled", false, "reason", "今天去还是一个窗口"))
                .expect(200);
        JsonNode reopened = outpatient.get("/api/cases/" + id).expect(200).body();
        assertThat(reopened.get("row").get("level").asString()).isEqualTo("urgent");
        assertThat(texts(reopened.get("timeline"), "kind")).contains("not_settled", "reopened");

        put(outpatient, id, "answer", answer("今天起三个窗口都已开放,我们在现场核实过了。"));
        patient.post("/api/v1/feedback/" + code + "/confirmation", Map.of("settled", true))
                .expect(200);
        post(office, id, "closure", Map.of());
        assertThat(progress(code).text("status")).isEqualTo("closed");
    }

    @Test
    void theCallBackIsMadeBySomebodyElseThanWhoAnswered() {
        String code = says("WARD3", "三病区晚上十一点还在大声说话,老人睡不着,护士也没有管", "phone");
        analyst.catchUp();
        String id = caseOf(office, code);
        dispatch(office, id, "护理部");
        dispatch(office, id, "内科");
        put(ward, id, "acceptance", Map.of());
        put(office, id, "answer", answer("已在夜班交接中加入 21 点后的安静巡查。"));

        Answer own = post(office, id, "callbacks", Map.of("outcome", "settled", "note", "自己给自己回访"), 422);
        assertThat(own.code()).startsWith("case.callback");
        post(colleague, id, "callbacks", Map.of("outcome", "settled", "note", "患者说昨晚安静多了"));
        post(colleague, id, "closure", Map.of());
        assertThat(progress(code).text("status")).isEqualTo("closed");
    }

    @Test
    void dangerIsUrgentAndReachesMedicalAffairsNursingAndQualityControlAtOnce() {
        Visitor quality = signedIn(hospital.username(Role.QUALITY_CONTROL));
        int before = quality.get("/api/notices").body().get("unread").asInt();
        String code = says("WARD3", "护士给我爸用错药了,现在人昏迷在抢救,我要找律师", "named");
        assertThat(quality.get("/api/notices").body().get("unread").asInt()).isGreaterThan(before);

        analyst.catchUp();
        JsonNode opened = office.get("/api/cases/" + caseOf(office, code)).body();
        assertThat(opened.get("row").get("level").asString()).isEqualTo("urgent");
        assertThat(opened.get("row").get("department").get("name").asString()).isEqualTo("医务科");
        assertThat(opened.get("tasks").get(0).get("department").get("name").asString())
                .isEqualTo("护理部");
        assertThat(opened.get("patient").get("phone").asString()).isEqualTo("138****1234");
    }

    @Test
    void theSameSubmissionTwiceIsOneAndAnotherBodyUnderTheSameKeyIsRefused() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> words = words("OPD", "能不能在大厅多放几把椅子", "anonymous");
        Answer first = patient.post("/api/v1/feedback", words, key).expect(201);
        Answer again = patient.post("/api/v1/feedback", words, key).expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        words.put("text", "换一句话");
        patient.post("/api/v1/feedback", words, key).expect(409);
    }

    @Test
    void twoWhoActAtOnceDoNotOverwriteEachOther() {
        String code = says("OPD", "停车场收费的人多收了我二十块钱,问他要票还不给", "anonymous");
        analyst.catchUp();
        String id = caseOf(office, code);
        int version = version(office, id);
        Map<String, Object> level = Map.of("version", version, "level", "urgent", "reason", "家属在现场");
        office.put("/api/cases/" + id + "/level", level).expect(200);
        Answer late = colleague.put("/api/cases/" + id + "/level", level).expect(409);
        assertThat(late.code()).isEqualTo("changed");
    }

    private Visitor signedIn(String username) {
        return new Visitor(port).signIn(username, TestHospital.PASSWORD);
    }

    private String says(String place, String text, String identity) {
        return patient.post(
                        "/api/v1/feedback",
                        words(place, text, identity),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .code();
    }

    private Map<String, Object> words(String place, String text, String identity) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("hospital", hospital.hospital().code());
        body.put("channel", "h5");
        body.put("place", place);
        body.put("text", text);
        body.put("identity", identity);
        if (!identity.equals("anonymous")) {
            body.put("contact", Map.of("name", "张三丰", "phone", "13800001234"));
        }
        return body;
    }

    private Answer progress(String code) {
        return patient.get("/api/v1/feedback/" + code).expect(200);
    }

    /** The case that carries the words of that code; staff never see the code itself. */
    private String caseOf(Visitor staff, String code) {
        String said = progress(code).text("text");
        JsonNode items =
                staff.get("/api/cases?queue=open&limit=200").expect(200).body().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> said.startsWith(row.get("excerpt").asString().replace("…", "")))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private int waiting(Visitor staff, String queue) {
        JsonNode piles = staff.get("/api/cases/queues").expect(200).body();
        return StreamSupport.stream(piles.spliterator(), false)
                .filter(pile -> pile.get("queue").asString().equals(queue))
                .findFirst()
                .orElseThrow()
                .get("count")
                .asInt();
    }

    private void dispatch(Visitor staff, String id, String department) {
        Map<String, Object> to =
                Map.of("department", hospital.departmentNamed(department).toString(), "reason", "由病区核实");
        put(staff, id, "assignment", to);
    }

    private static Map<String, Object> answer(String text) {
        return Map.of("text", text, "cause", "高峰时段人手不足", "action", "调整排班", "outcome", "substantiated");
    }

    private int version(Visitor staff, String id) {
        return staff.get("/api/cases/" + id)
                .expect(200)
                .body()
                .get("row")
                .get("version")
                .asInt();
    }

    private Answer put(Visitor staff, String id, String verb, Map<String, Object> body) {
        return staff.put("/api/cases/" + id + "/" + verb, versioned(staff, id, body))
                .expect(200);
    }

    private Answer post(Visitor staff, String id, String verb, Map<String, Object> body) {
        return post(staff, id, verb, body, 200);
    }

    private Answer post(Visitor staff, String id, String verb, Map<String, Object> body, int expected) {
        return staff.post("/api/cases/" + id + "/" + verb, versioned(staff, id, body))
                .expect(expected);
    }

    private Map<String, Object> versioned(Visitor staff, String id, Map<String, Object> body) {
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.put("version", version(staff, id));
        return all;
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}
