package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.storage.Folder;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Setting a hospital up, on a real database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationTests {

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Departments departments;

    @Autowired
    private Places places;

    @Autowired
    private Duties duties;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    private TestHospital ours;
    private HospitalId hospital;
    private Actor administrator;

    @BeforeAll
    void aHospital() {
        ours = TestHospital.found(house, "ORG1");
        hospital = ours.hospital().id();
        administrator = ours.actor(Role.ADMINISTRATOR);
    }

    @Test
    void whoeverComesLaterWithAnOldVersionIsTold() {
        Department made = departments.create(administrator, draft(name()));
        Department renamed = departments.change(administrator, made.id(), draft(name()), made.version());
        assertThat(renamed.version()).isEqualTo(made.version() + 1);
        assertRefused("changed", () -> departments.change(administrator, made.id(), draft(name()), made.version()));
        assertThat(departments.find(hospital, made.id()).name()).isEqualTo(renamed.name());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        departments.create(administrator, new NewDepartment(" ", null, "pub", null, null, "bar", null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refused.Field::field)
                                .containsExactly("name", "kind", "desk"));
    }

    @Test
    void aNameOrCodeThatIsTakenIsNamed() {
        assertField("name", "name.taken", () -> departments.create(administrator, draft("门诊部")));
        assertField("code", "code.taken", () -> places.create(administrator, place("OPD", null)));
        assertField(
                "username",
                "username.taken",
                () -> people.create(administrator, person(ours.username(Role.PRESIDENT), Role.PRESIDENT)));
    }

    @Test
    void aDeskMovesToWhoeverTakesItOver() {
        DepartmentId before =
                departments.duty(hospital, Duty.Desk.NURSING).orElseThrow().id();
        Department made =
                departments.create(administrator, new NewDepartment(name(), "", "nursing", "", "", "nursing", true));
        assertThat(departments.duty(hospital, Duty.Desk.NURSING))
                .map(Department::id)
                .contains(made.id());
        assertThat(departments.find(hospital, before).desk()).isNull();
    }

    @Test
    void theRelationsDeskIsNeverEmpty() {
        Department relations = departments.duty(hospital, Duty.Desk.RELATIONS).orElseThrow();
        assertRefused(
                "department.relations_needed",
                () -> departments.change(administrator, relations.id(), draft(relations.name()), null));
    }

    @Test
    void aPlaceIsFoundByItsCodeWhileItIsActive() {
        String code = "P" + NAMES.incrementAndGet();
        Place made = places.create(
                administrator, place(code, ours.departmentNamed("内科").toString()));
        assertThat(places.byCode(hospital, code)).map(Place::id).contains(made.id());
        places.change(
                administrator,
                made.id(),
                new NewPlace(code, "旧病区", "", "", "", "", "", null, null, false),
                made.version());
        assertThat(places.byCode(hospital, code)).isEmpty();
        assertThat(places.find(hospital, made.id()).active()).isFalse();
    }

    @Test
    void aDepartmentOfAnotherHospitalIsUnknownHere() {
        TestHospital theirs = TestHospital.found(house, "ORG2");
        String stranger = theirs.departmentNamed("内科").toString();
        assertField("departmentId", "field.unknown", () -> places.create(administrator, place("X1", stranger)));
        assertField(
                "departmentId",
                "field.unknown",
                () -> duties.create(administrator, new NewDuty(1, null, null, null, null, stranger, null)));
        assertRefused(
                "not_found",
                () -> people.find(hospital, theirs.actor(Role.PRESIDENT).staff()));
        assertRefused(
                "not_found",
                () -> passwords.reset(
                        administrator, theirs.actor(Role.PRESIDENT).staff()));
        assertThat(people.names(hospital, Set.of(theirs.actor(Role.PRESIDENT).staff())))
                .isEmpty();
    }

    @Test
    void theDutyListDecidesFromTheNextFeedbackOn() {
        DepartmentId ward = ours.departmentNamed("内科");
        assertThat(duties.route(hospital, null, ServiceStage.DISCHARGE, List.of(), null)
                        .duty())
                .isNull();
        Duty made =
                duties.create(administrator, new NewDuty(3, null, "discharge", null, null, ward.toString(), "出院随访"));
        Routing routing = duties.route(hospital, null, ServiceStage.DISCHARGE, List.of(), null);
        assertThat(routing).isEqualTo(new Routing(ward, made.id()));
        duties.remove(administrator, made.id());
        assertThat(duties.route(hospital, null, ServiceStage.DISCHARGE, List.of(), null)
                        .duty())
                .isNull();
    }

    @Test
    void addressesOfStaffAreSealed() {
        NewStaffMember draft = new NewStaffMember(
                "li" + NAMES.incrementAndGet(), "李强", "president", List.of(), "li@example.org", "13800001234", true);
        StaffMember li = people.create(administrator, draft);
        byte[] row = jdbc.sql("select email_sealed from organization.staff where staff_id = :id")
                .param("id", li.id().value())
                .query((r, n) -> r.getBytes(1))
                .single();
        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("example");
        assertThat(people.email(hospital, li.id())).contains("li@example.org");
        assertThat(people.list(administrator))
                .filteredOn(person -> person.member().id().equals(li.id()))
                .singleElement()
                .satisfies(person -> assertThat(person.phone()).isEqualTo("13800001234"));
    }

    @Test
    void aRoleThatSeesDepartmentsNeedsOne() {
        assertField(
                "departments",
                "staff.department_needed",
                () -> people.create(administrator, person("he" + NAMES.incrementAndGet(), Role.DEPARTMENT_HEAD)));
    }

    @Test
    void nobodySendsThemselvesAway() {
        StaffMember self = people.find(hospital, administrator.staff());
        assertRefused(
                "staff.not_oneself",
                () -> people.change(administrator, self.id(), person(self.username(), Role.PRESIDENT), self.version()));
    }

    @Test
    void headsAreFoundByDepartment() {
        assertThat(people.headsOf(hospital, ours.departmentNamed("内科")))
                .extracting(StaffMember::username)
                .containsExactly(ours.username(Role.DEPARTMENT_HEAD, ".ward"));
        assertThat(people.withRole(hospital, Role.RELATIONS_OFFICER)).hasSize(2);
    }

    @Test
    void aTokenOpensUntilItIsRevoked() {
        Tokens.Issued issued = tokens.create(administrator, "对接平台", List.of("analysis"));
        assertThat(tokens.find(issued.token()))
                .hasValueSatisfying(machine -> assertThat(machine.scopes()).containsExactly("analysis"));
        assertThat(tokens.find(issued.token() + "x")).isEmpty();
        assertThat(tokens.find("huiyin_zzzzzzzzzzzzz_" + "a".repeat(43))).isEmpty();
        assertThat(jdbc.sql("select name from organization.token")
                        .query(String.class)
                        .list())
                .doesNotContain(issued.token());
        tokens.revoke(administrator, issued.id());
        assertThat(tokens.find(issued.token())).isEmpty();
        assertField("scopes", "field.choice", () -> tokens.create(administrator, "x", List.of("everything")));
    }

    @Test
    void aYearIsEnteredWhenItsNoticeIsOut() {
        assertThat(calendars.of(hospital).loaded(2027)).isFalse();
        calendars.enter(administrator, 2027, List.of(LocalDate.of(2027, 1, 1)), List.of(LocalDate.of(2027, 1, 3)));
        WorkingCalendar calendar = calendars.of(hospital);
        assertThat(calendar.loaded(2027)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertField(
                "off",
                "calendar.other_year",
                () -> calendars.enter(administrator, 2028, List.of(LocalDate.of(2027, 1, 1)), List.of()));
    }

    @Test
    void businessHoursAreTheHospitalsOwn() {
        TestHospital night = TestHospital.found(house, "ORG3");
        BusinessWeek long12 =
                BusinessWeek.of(List.of(new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(21, 0))));
        Map<DayOfWeek, List<WorkingCalendar.Hours>> days = new EnumMap<>(long12.days());
        days.put(DayOfWeek.FRIDAY, List.of(new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        calendars.open(night.actor(Role.ADMINISTRATOR), days, long12.makeUp());
        WorkingCalendar calendar = calendars.of(night.hospital().id());
        assertThat(calendar.week()).isEqualTo(new BusinessWeek(days, long12.makeUp()));
        assertThat(calendar.endOfWorkingDay(Instant.parse("2026-03-05T02:00:00Z"), 1))
                .as("Friday closes at noon")
                .isEqualTo(Instant.parse("2026-03-06T04:00:00Z"));
        assertThat(calendar.shortestDay()).isEqualTo(Duration.ofHours(3));
        assertField(
                "tuesday",
                "field.required",
                () -> calendars.open(
                        night.actor(Role.ADMINISTRATOR), Map.of(DayOfWeek.MONDAY, long12.makeUp()), long12.makeUp()));
        assertThat(calendar.afterWorkingTime(Instant.parse("2026-03-05T12:30:00Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-03-06T01:30:00Z"));
    }

    @Test
    void anAdministratorWhomNobodyCanHelpGetsInAgain() throws Exception {
        String username = ours.username(Role.ADMINISTRATOR);
        new ForgottenPassword(
                        new ForgottenPasswordSettings(username),
                        passwords,
                        house.getBean(Hospitals.class),
                        house.getBean(Folder.class),
                        JsonMapper.shared())
                .run(new DefaultApplicationArguments());
        String file = Files.readString(house.getBean(Folder.class).file("new-password.json"));
        String password = JsonMapper.shared().readTree(file).at("/password").asString();
        assertThat(passwords.verify(username, password))
                .hasValueSatisfying(known -> assertThat(known.mustChange()).isTrue());
    }

    @Test
    void everyChangeIsOnRecord() {
        departments.create(administrator, draft(name()));
        String last = jdbc.sql("select action from audit.entry where hospital_id = :h order by number desc limit 1")
                .param("h", hospital.value())
                .query(String.class)
                .single();
        assertThat(last).isEqualTo("admin.department_created");
    }

    private static void assertRefused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void assertField(String field, String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields()).contains(new Refused.Field(field, code)));
    }

    private static String name() {
        return "科室" + NAMES.incrementAndGet();
    }

    private static NewDepartment draft(String name) {
        return new NewDepartment(name, "", "clinical", "", "", null, true);
    }

    private static NewPlace place(String code, @Nullable String department) {
        return new NewPlace(code, "诊室", "", "西院区", "West Campus", "", "", "outpatient", department, true);
    }

    private static NewStaffMember person(String username, Role role) {
        return new NewStaffMember(username, "张三", role.code(), List.of(), null, null, true);
    }
}
