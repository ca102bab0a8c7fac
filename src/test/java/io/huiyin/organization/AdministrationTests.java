package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The administrators' resources over HTTP: what they answer, to whom, and what they keep from strangers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTests {

    private static final String ANY = UUID.randomUUID().toString();

    /** Every administrators' resource, with what whoever uses it must be allowed. */
    private static final Map<String, Permission> RESOURCES = resources();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    private TestHospital ours;
    private TestHospital theirs;
    private Visitor administrator;
    private Visitor stranger;

    @BeforeAll
    void twoHospitals() {
        ours = TestHospital.found(house, "ADM1");
        theirs = TestHospital.found(house, "ADM2");
        administrator = signedIn(ours, Role.ADMINISTRATOR);
        stranger = signedIn(theirs, Role.ADMINISTRATOR);
    }

    private static Map<String, Permission> resources() {
        Map<String, Permission> resources = new LinkedHashMap<>();
        resources.put("POST /api/departments", Permission.ADMIN_ORGANIZATION);
        resources.put("PUT /api/departments/" + ANY, Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/duties", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/duties", Permission.ADMIN_ORGANIZATION);
        resources.put("PUT /api/duties/" + ANY, Permission.ADMIN_ORGANIZATION);
        resources.put("DELETE /api/duties/" + ANY, Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/places", Permission.ADMIN_ORGANIZATION);
        resources.put("PUT /api/places/" + ANY, Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/places/" + ANY + "/qr.svg", Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/tokens", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/tokens", Permission.ADMIN_ORGANIZATION);
        resources.put("DELETE /api/tokens/" + ANY, Permission.ADMIN_ORGANIZATION);
        resources.put("PUT /api/calendar/2027", Permission.ADMIN_ORGANIZATION);
        resources.put("PUT /api/calendar/hours", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/calendar/2027/notice/trial", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/calendar/2027/notice", Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/promise-versions", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/promise-versions", Permission.ADMIN_ORGANIZATION);
        resources.put("POST /api/promise-versions/trial", Permission.ADMIN_ORGANIZATION);
        resources.put("DELETE /api/promise-versions/9", Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/promise-versions/missing-years", Permission.ADMIN_ORGANIZATION);
        resources.put("GET /api/staff", Permission.ADMIN_PEOPLE);
        resources.put("POST /api/staff", Permission.ADMIN_PEOPLE);
        resources.put("PUT /api/staff/" + ANY, Permission.ADMIN_PEOPLE);
        resources.put("POST /api/staff/" + ANY + "/password", Permission.ADMIN_PEOPLE);
        resources.put("GET /api/staff/owners?department=" + ANY, Permission.CASE_DISPATCH);
        resources.put("GET /api/audit", Permission.AUDIT_READ);
        resources.put("GET /api/audit/verification", Permission.AUDIT_READ);
        return resources;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDutyListIsTriedByWhoSetsItUpAndByWhoDispatches(Role role) {
        boolean allowed = role.may(Permission.ADMIN_ORGANIZATION) || role.may(Permission.CASE_DISPATCH);
        int status = signedIn(ours, role).get("/api/duties/trial").status();
        assertThat(status).as(role.toString()).isEqualTo(allowed ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayNotIsToldSoOnEveryResource(Role role) {
        Visitor somebody = signedIn(ours, role);
        RESOURCES.forEach((resource, permission) -> {
            int status = call(somebody, resource).status();
            if (role.may(permission)) {
                assertThat(status).as(role + " " + resource).isNotIn(401, 403);
            } else {
                assertThat(status).as(role + " " + resource).isEqualTo(403);
            }
        });
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        RESOURCES.keySet().forEach(resource -> {
            Visitor nobody = new Visitor(port);
            nobody.get("/api/session");
            assertThat(call(nobody, resource).status()).as(resource).isEqualTo(401);
        });
    }

    @Test
    void anotherHospitalsIdsNameNothingHere() {
        String department = ours.departmentNamed("内科").toString();
        String place = ours.place("OPD").id().toString();
        String person = ours.actor(Role.PRESIDENT).staff().toString();
        String duty = administrator.get("/api/duties").at("/0/id");
        String token = administrator
                .post("/api/tokens", Map.of("name", "平台", "scopes", List.of("analysis")))
                .at("/id");
        Map<String, Object> form = Map.of(
                "name",
                "别处",
                "kind",
                "clinical",
                "code",
                "Z1",
                "order",
                1,
                "departmentId",
                theirs.departmentNamed("内科").toString(),
                "username",
                "somebody.else",
                "role",
                "president");
        for (String path : List.of(
                "/api/departments/" + department,
                "/api/places/" + place,
                "/api/duties/" + duty,
                "/api/staff/" + person)) {
            assertThat(stranger.put(path, form).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/api/places/" + place + "/qr.svg").status()).isEqualTo(404);
        assertThat(stranger.delete("/api/duties/" + duty).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/tokens/" + token).status()).isEqualTo(404);
        assertThat(stranger.post("/api/staff/" + person + "/password", Map.of()).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/duties/trial?place=" + place).status()).isEqualTo(404);
        assertThat(signedIn(theirs, Role.RELATIONS_OFFICER)
                        .get("/api/staff/owners?department=" + department)
                        .status())
                .isEqualTo(404);
        for (String list : List.of("/api/departments", "/api/places", "/api/duties", "/api/staff")) {
            assertThat(stranger.get(list).body().toString()).as(list).doesNotContain(department, place, person, duty);
        }
    }

    @Test
    void aDepartmentIsMadeAndChanged() {
        Visitor.Answer made = administrator
                .post("/api/departments", Map.of("name", "营养科", "nameEn", "Nutrition", "kind", "support"))
                .expect(201);
        assertThat(made.at("/kind")).isEqualTo("support");
        Visitor.Answer changed = administrator
                .put(
                        "/api/departments/" + made.at("/id"),
                        Map.of("name", "临床营养科", "kind", "support", "active", true, "version", 0))
                .expect(200);
        assertThat(changed.body().at("/version").asInt()).isEqualTo(1);
        Visitor.Answer lost = administrator.put(
                "/api/departments/" + made.at("/id"), Map.of("name", "别名", "kind", "support", "version", 0));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("changed");
    }

    @Test
    void departmentsCarryTheirHeads() {
        JsonNode rows = administrator.get("/api/departments").body();
        JsonNode ward = rows.valueStream()
                .filter(row -> row.at("/name").asString().equals("内科"))
                .findFirst()
                .orElseThrow();
        assertThat(ward.at("/heads/0/name").asString()).contains("department_head");
    }

    @Test
    void whatIsWrongIsNamedFieldByFieldInTheReadersLanguage() {
        Visitor.Answer answer = administrator.send(
                "POST", "/api/places", Map.of("code", "号 1", "stage", "moon"), Map.of("Accept-Language", "en"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .at("/fields")
                        .valueStream()
                        .map(field -> field.at("/field").asString()))
                .containsExactly("code", "name", "stage");
        assertThat(answer.at("/fields/2/message")).isEqualTo("Please choose one of the options.");
    }

    @Test
    void aPlacePrintsItsCode() {
        Visitor.Answer place = administrator
                .post("/api/places", Map.of("code", "B3-2", "name", "三号楼二层", "stage", "waiting"))
                .expect(201);
        assertThat(place.at("/url")).isEqualTo("http://localhost:" + port + "/v/ADM1/B3-2");
        Visitor.Answer svg =
                administrator.get("/api/places/" + place.at("/id") + "/qr.svg").expect(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    void aNewPersonSignsInWithAPasswordThatIsShownOnce() {
        Visitor.Answer person = administrator
                .post(
                        "/api/staff",
                        Map.of("username", "Zhao.Li", "name", "赵丽", "role", "president", "email", "zl@x.cn"))
                .expect(201);
        assertThat(person.at("/username")).isEqualTo("zhao.li");
        assertThat(person.at("/email")).isEqualTo("zl@x.cn");
        String password = administrator
                .post("/api/staff/" + person.at("/id") + "/password", Map.of())
                .expect(200)
                .at("/password");
        Visitor zhao = new Visitor(port).signIn("zhao.li", password);
        assertThat(zhao.get("/api/session").body().at("/mustChangePassword").asBoolean())
                .isTrue();
    }

    @Test
    void theDutyListIsTriedBeforeItIsTrusted() {
        Visitor.Answer trial = administrator
                .get("/api/duties/trial?stage=registration&nature=complaint&issue=process")
                .expect(200);
        assertThat(trial.at("/departmentId"))
                .isEqualTo(ours.departmentNamed("门诊部").toString());
        assertThat(trial.at("/dutyId")).isNotEmpty();
        assertThat(administrator.get("/api/duties/trial?stage=moon").status()).isEqualTo(422);
    }

    @Test
    void theCalendarOfAYearIsReadAndEntered() {
        Visitor.Answer known = administrator.get("/api/calendar?year=2026").expect(200);
        assertThat(known.body().at("/loaded").asBoolean()).isTrue();
        assertThat(known.body().at("/off").valueStream().map(JsonNode::asString))
                .contains("2026-10-01");
        assertThat(known.body().at("/week/monday").toString())
                .isEqualTo("[[\"08:00\",\"12:00\"],[\"13:30\",\"17:30\"]]");
        assertThat(administrator
                        .get("/api/calendar?year=2029")
                        .body()
                        .at("/loaded")
                        .asBoolean())
                .isFalse();
        administrator
                .put("/api/calendar/2029", Map.of("off", List.of("2029-01-01"), "makeUp", List.of()))
                .expect(200);
        assertThat(administrator
                        .get("/api/calendar?year=2029")
                        .body()
                        .at("/loaded")
                        .asBoolean())
                .isTrue();
        assertThat(administrator
                        .put(
                                "/api/calendar/hours",
                                Map.of("week", Map.of("monday", List.of(List.of("18:00", "08:00")))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPastedNoticeIsTakenWholeOrNotAtAll() {
        String wrong = "2031-01-01,2031-01-03,off,元旦\n1月6日（周二）上班";
        Visitor.Answer tried = administrator
                .post("/api/calendar/2031/notice/trial", Map.of("text", wrong))
                .expect(200);
        assertThat(tried.at("/problems/0/line")).isEqualTo("2");
        assertThat(tried.at("/problems/0/fault")).isEqualTo("weekday");
        assertThat(administrator
                        .post("/api/calendar/2031/notice", Map.of("text", wrong))
                        .expect(422)
                        .code())
                .isEqualTo("calendar.lines");
        assertThat(year(2031).at("/loaded").asBoolean()).as("nothing half").isFalse();
        String right = "元旦：1月1日（周三）至3日（周五）放假，共3天。1月4日（周六）上班。";
        Visitor.Answer taken = administrator
                .post("/api/calendar/2031/notice", Map.of("text", right))
                .expect(200);
        assertThat(taken.body().at("/workingDays").asInt()).isEqualTo(261 - 3 + 1);
        assertThat(year(2031).at("/loaded").asBoolean()).isTrue();
        assertThat(year(2031).at("/makeUp").toString()).isEqualTo("[\"2031-01-04\"]");
    }

    private JsonNode year(int year) {
        return administrator.get("/api/calendar?year=" + year).expect(200).body();
    }

    @Test
    void theAuditorSeesWhoDidItAndThatTheTrailIsWhole() {
        administrator
                .post("/api/departments", Map.of("name", "检验科", "kind", "clinical"))
                .expect(201);
        Visitor auditor = signedIn(ours, Role.AUDITOR);
        Visitor.Answer entries =
                auditor.get("/api/audit?action=admin.department_created").expect(200);
        assertThat(entries.at("/items/0/actor/name"))
                .isEqualTo(ours.actor(Role.ADMINISTRATOR).name());
        assertThat(entries.at("/items/0/address")).isNotEmpty();
        Visitor.Answer check = auditor.get("/api/audit/verification").expect(200);
        assertThat(check.body().at("/intact").asBoolean()).isTrue();
    }

    private Visitor signedIn(TestHospital hospital, Role role) {
        return new Visitor(port).signIn(hospital.username(role), TestHospital.PASSWORD);
    }

    private static Visitor.Answer call(Visitor visitor, String resource) {
        String[] parts = resource.split(" ", 2);
        Object body = parts[0].equals("POST") || parts[0].equals("PUT") ? Map.of() : null;
        return visitor.send(parts[0], parts[1], body, Map.of());
    }
}
