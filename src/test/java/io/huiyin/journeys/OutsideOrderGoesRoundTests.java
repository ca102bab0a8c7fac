package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Role;
import io.huiyin.orders.Sheets;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.OutsideOrders;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Orders of the city hotline are taken over from its table, answered in its time, and counted by its rates. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideOrderGoesRoundTests {

    private static final List<Object> HEADINGS = List.of("工单编号", "诉求标题", "诉求内容", "诉求人", "联系电话", "派单时间", "办理时限", "工单类型");

    @Autowired
    private ApplicationContext house;

    @LocalServerPort
    private int port;

    private TestHospital hospital;
    private Visitor office;
    private String soon = "";

    @BeforeAll
    void theOfficeSignsIn() {
        hospital = TestHospital.found(house, "CITY");
        soon = Instant.now().plus(3, ChronoUnit.DAYS).toString().substring(0, 10);
        office = signedIn(hospital.username(Role.RELATIONS_OFFICER));
    }

    @Test
    void aTableBecomesCasesAnOrderIsAnsweredAndCounted() {
        byte[] book = Sheets.workbook(List.of(
                HEADINGS,
                List.of("HZ-1001", "内科等候", "在内科候诊两个小时没有人管，要求解释", "张三", 13800138000L, "2026-03-02 09:00", soon, "投诉"),
                List.of("HZ-1002", "停车", "停车场收费太贵，建议半小时内免费", "", "", "2026-03-02 10:00", soon, "建议")));
        JsonNode preview = upload(office, "/preview", book, "").expect(200).body();
        assertThat(preview.get("choice").get("number").asInt()).isZero();
        assertThat(preview.get("remembered").asBoolean()).isFalse();
        assertThat(preview.get("rows")).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("wrong")).isEmpty();
            assertThat(row.get("known").asBoolean()).isFalse();
        });
        assertThat(upload(office, "", book, "").expect(201).body().get("taken").asInt())
                .isEqualTo(2);
        OutsideOrders.taken(house);

        JsonNode order = order("HZ-1001");
        String caseId = order.at("/case/id").asString();
        JsonNode file = office.get("/api/cases/" + caseId).expect(200).body();
        assertThat(file.get("row").get("channel").asString()).isEqualTo("hotline12345");
        assertThat(file.get("row").get("nature").asString()).isEqualTo("complaint");
        assertThat(file.get("text").asString()).contains("内科等候").contains("两个小时");
        assertThat(file.get("patient").get("phone").asString()).isEqualTo("138****8000");
        assertThat(office.get("/api/cases/" + caseId + "/order").expect(200).at("/number"))
                .isEqualTo("HZ-1001");

        JsonNode again = upload(office, "/preview", book, "").expect(200).body();
        assertThat(again.get("remembered").asBoolean()).isTrue();
        assertThat(again.get("rows"))
                .allSatisfy(row -> assertThat(row.get("known").asBoolean()).isTrue());
        assertThat(upload(office, "", book, "").expect(201).body().get("known").asInt())
                .isEqualTo(2);

        String at = "/api/orders/" + order.get("id").asString();
        office.put(at + "/revisit", Map.of("version", 0, "settled", true)).expect(422);
        office.put(at + "/signing", Map.of("version", 0)).expect(200);
        office.put(at + "/signing", Map.of("version", 0)).expect(409);
        JsonNode replied = office.put(at + "/reply", Map.of("version", 1, "text", "已向市民说明并致歉。"))
                .expect(200)
                .body();
        assertThat(replied.get("overdue").asBoolean()).isFalse();
        office.put(at + "/revisit", Map.of("version", 2, "responded", true, "settled", true, "satisfied", false))
                .expect(200);
        JsonNode rates = office.get("/api/orders/rates?days=1000").expect(200).body();
        assertThat(rates.at("/responded/count").asInt()).isEqualTo(1);
        assertThat(rates.at("/responded/of").asInt()).isEqualTo(1);
        assertThat(rates.at("/satisfied/count").asInt()).isZero();
        assertThat(rates.at("/inTime/count").asInt()).isEqualTo(1);
        office.get("/api/orders.csv?days=1000").expect(200);
    }

    @Test
    void oneWrongRowHoldsTheWholeTableBackUnlessItIsLeftOut() {
        String text = "信访编号,信访内容,联系电话,办理时限\r\n"
                + "XF-1,病区夜里太吵,13900139000," + soon + "\r\n"
                + "XF-2,,13900139000," + soon + "\r\n"
                + "XF-3,电梯坏了,123,明天\r\n"
                + "XF-1,又来一次,," + soon + "\r\n";
        byte[] file = text.getBytes(Charset.forName("GBK"));
        JsonNode rows =
                upload(office, "/preview", file, "petition").expect(200).body().get("rows");
        assertThat(rows.get(0).get("wrong")).isEmpty();
        assertThat(rows.get(1).get("wrong").get(0).get("field").asString()).isEqualTo("text");
        assertThat(rows.get(2).get("wrong")).hasSize(2);
        assertThat(rows.get(3).get("wrong").get(0).get("code").asString()).isEqualTo("order.twice");
        assertThat(upload(office, "", file, "petition").expect(422).code()).isEqualTo("order.import.wrong");
        assertThat(office.get("/api/orders?source=petition").expect(200).body().get("items"))
                .isEmpty();
        JsonNode taken = upload(office, "?leaveOutWrong=true", file, "petition")
                .expect(201)
                .body();
        assertThat(taken.get("taken").asInt()).isEqualTo(1);
        assertThat(taken.get("wrong").asInt()).isEqualTo(3);
    }

    @Test
    void thePersonsWordOnTheColumnsCountsAndIsRemembered() {
        byte[] file = ("甲,乙,丙\r\n" + "Q-1,请问几点开门," + soon + "\r\n").getBytes(StandardCharsets.UTF_8);
        JsonNode blind = upload(office, "/preview", file, "other").expect(200).body();
        assertThat(blind.get("rows").get(0).get("wrong")).isNotEmpty();
        assertThat(upload(office, "?choice=number:0,text:1,due:2", file, "other")
                        .expect(201)
                        .body()
                        .get("taken")
                        .asInt())
                .isEqualTo(1);
        JsonNode later = upload(office, "/preview", file, "other").expect(200).body();
        assertThat(later.get("remembered").asBoolean()).isTrue();
        assertThat(later.get("rows").get(0).get("known").asBoolean()).isTrue();
        upload(office, "/preview?choice=nonsense", file, "other").expect(422);
    }

    @Test
    void moreTimeIsAskedForBeforeTheTimeIsUp() {
        String id = enter("EXT-1", soon).expect(201).text("id");
        String at = "/api/orders/" + id;
        String until = Instant.now()
                .plus(9, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        office.post(at + "/extensions", Map.of("version", 0, "reason", "", "until", until))
                .expect(422);
        office.post(at + "/extensions", Map.of("version", 0, "reason", "等外院会诊", "until", "2026-01-01T00:00:00Z"))
                .expect(422);
        JsonNode asked = office.post(at + "/extensions", Map.of("version", 0, "reason", "等外院会诊", "until", until))
                .expect(200)
                .body();
        String extension = asked.get("extensions").get(0).get("id").asString();
        office.post(at + "/extensions", Map.of("version", 1, "reason", "再等", "until", until))
                .expect(422);
        JsonNode granted = office.put(at + "/extensions/" + extension, Map.of("version", 1, "granted", true))
                .expect(200)
                .body();
        assertThat(Instant.parse(granted.get("dueAt").asString())).isEqualTo(Instant.parse(until));
        office.put(at + "/extensions/" + extension, Map.of("version", 2, "granted", false))
                .expect(404);

        String late = enter("EXT-2", "2026-03-05").expect(201).text("id");
        assertThat(office.get("/api/orders/" + late)
                        .expect(200)
                        .body()
                        .get("overdue")
                        .asBoolean())
                .isTrue();
        assertThat(office.post(
                                "/api/orders/" + late + "/extensions",
                                Map.of("version", 0, "reason", "太忙", "until", until))
                        .expect(422)
                        .code())
                .isEqualTo("order.extension.late");
        assertThat(office.get("/api/orders")
                        .expect(200)
                        .body()
                        .get("items")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo("EXT-2");
        enter("EXT-2", soon).expect(422);
    }

    @Test
    void aHospitalSetsItsCitysTimesItself() {
        JsonNode before = source("health_commission");
        assertThat(before.get("version").asInt()).isZero();
        Map<String, Object> setting = Map.of("version", 0, "amount", 48, "unit", "hours", "signHours", 2);
        office.put("/api/orders/sources/health_commission", setting).expect(200);
        office.put("/api/orders/sources/health_commission", setting).expect(409);
        assertThat(source("health_commission").get("amount").asInt()).isEqualTo(48);
        JsonNode order = office.post(
                        "/api/orders",
                        Map.of(
                                "source",
                                "health_commission",
                                "cells",
                                Map.of("number", "WJ-1", "text", "转办：发票问题", "issued", "2026-03-02 08:00")))
                .expect(201)
                .body();
        assertThat(Instant.parse(order.get("dueAt").asString())).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(order.get("signOverdue").asBoolean()).isTrue();
        TestHospital.found(house, "OTHERCITY");
        assertThat(signedIn("relations_officer.othercity")
                        .get("/api/orders/sources")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain("\"amount\":48");
        office.put("/api/orders/sources/nobody", setting).expect(422);
    }

    @Test
    void strangersFindNothingAndOthersOnlyTheOrderOfACaseTheySee() {
        String id = enter("SEC-1", soon).expect(201).text("id");
        OutsideOrders.taken(house);
        String caseId = office.get("/api/orders/" + id).expect(200).at("/case/id");
        TestHospital.found(house, "THIRDCITY");
        Visitor stranger = signedIn("relations_officer.thirdcity");
        stranger.get("/api/orders/" + id).expect(404);
        stranger.get("/api/cases/" + caseId + "/order").expect(404);
        stranger.put("/api/orders/" + id + "/reply", Map.of("version", 0, "text", "谁都能写"))
                .expect(404);
        assertThat(stranger.get("/api/orders").expect(200).body().get("items")).isEmpty();
        Visitor front = signedIn(hospital.username(Role.FRONT_LINE));
        front.get("/api/orders").expect(403);
        front.get("/api/orders/" + id).expect(404);
        upload(front, "/preview", "编号,内容\n1,2".getBytes(StandardCharsets.UTF_8), "")
                .expect(403);
        Visitor president = signedIn(hospital.username(Role.PRESIDENT));
        president.get("/api/orders").expect(200);
        president
                .put("/api/orders/" + id + "/reply", Map.of("version", 0, "text", "越权"))
                .expect(403);
        signedIn(hospital.username(Role.ADMINISTRATOR)).get("/api/orders").expect(403);
        new Visitor(port).get("/api/orders").expect(401);
    }

    @Test
    void aHeadOfADepartmentFindsTheOrdersOfTheOwnCasesAndNoRates() {
        String mine = enter("OWN-1", soon).expect(201).text("id");
        enter("OWN-2", soon).expect(201);
        OutsideOrders.taken(house);
        JsonNode order = office.get("/api/orders/" + mine).expect(200).body();
        String at = "/api/cases/" + order.at("/case/id").asString();
        JsonNode row = office.get(at).expect(200).body().get("row");
        JsonNode accepted = office.put(
                        at + "/acceptance", Map.of("version", row.get("version").asInt()))
                .expect(200)
                .body();
        Visitor head = signedIn(hospital.username(Role.DEPARTMENT_HEAD, ".ward"));
        assertThat(head.get("/api/orders").expect(200).body().get("items")).isEmpty();
        office.put(
                        at + "/assignment",
                        Map.of(
                                "version",
                                accepted.at("/row/version").asInt(),
                                "department",
                                hospital.departmentNamed("内科").toString()))
                .expect(200);
        JsonNode list = head.get("/api/orders").expect(200).body();
        assertThat(list.get("items").findValuesAsString("number"))
                .contains("OWN-1")
                .doesNotContain("OWN-2");
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(head.get("/api/orders?days=300")
                        .expect(200)
                        .body()
                        .get("items")
                        .get(0)
                        .get("actions"))
                .isEmpty();
        head.get("/api/orders/rates").expect(403);
        head.get("/api/orders.csv").expect(403);
        head.put("/api/orders/" + mine + "/reply", Map.of("version", 0, "text", "越权"))
                .expect(403);
    }

    private Visitor.Answer enter(String number, String due) {
        return office.post(
                "/api/orders",
                Map.of(
                        "source",
                        "hotline12345",
                        "cells",
                        Map.of(
                                "number",
                                number,
                                "text",
                                "市民反映" + number + "门诊排队太久",
                                "issued",
                                "2026-03-02",
                                "due",
                                due)));
    }

    private JsonNode order(String number) {
        for (JsonNode each :
                office.get("/api/orders?days=1000").expect(200).body().get("items")) {
            if (each.get("number").asString().equals(number)) {
                return each;
            }
        }
        throw new AssertionError("no order " + number);
    }

    private JsonNode source(String code) {
        for (JsonNode each : office.get("/api/orders/sources").expect(200).body()) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no source " + code);
    }

    private static Visitor.Answer upload(Visitor who, String path, byte[] file, String source) {
        String from = source.isEmpty() ? "hotline12345" : source;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"orders\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return who.send(
                "POST",
                "/api/orders/imports" + path + (path.contains("?") ? "&" : "?") + "source=" + from,
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=edge"));
    }

    private Visitor signedIn(String username) {
        return new Visitor(port).signIn(username, TestHospital.PASSWORD);
    }
}
