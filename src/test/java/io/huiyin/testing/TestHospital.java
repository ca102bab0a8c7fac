package io.huiyin.testing;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Role;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duties;
import io.huiyin.organization.Duty;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewDepartment;
import io.huiyin.organization.NewDuty;
import io.huiyin.organization.NewHospital;
import io.huiyin.organization.NewPlace;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.People;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.huiyin.organization.StaffMember;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A small hospital with the desks, places and people that stories are told about. Every code is its own hospital, so
 * that tests in one database never meet; usernames are the role's code, a dot and the hospital's code in lower case.
 */
public final class TestHospital {

    public static final String PASSWORD = "Huiyin-Test-2026";

    private final ApplicationContext house;
    private final Hospital hospital;
    private final Actor installer;

    private TestHospital(ApplicationContext house, String code) {
        this.house = house;
        this.hospital = house.getBean(Hospitals.class)
                .found(new NewHospital(
                        code, "人民医院" + code, "People's Hospital", ZoneId.of("Asia/Shanghai"), "0571-12345678", "120"));
        this.installer = house.getBean(Hospitals.class).installer(hospital.id());
    }

    /** Founds it with the four desks, the outpatient office and the ward, a place in each, and one person a role. */
    public static TestHospital found(ApplicationContext house, String code) {
        return house.getBean(TransactionOperations.class).execute(status -> {
            TestHospital it = new TestHospital(house, code);
            it.department("客服中心", Department.Kind.ADMINISTRATIVE, Duty.Desk.RELATIONS);
            it.department("医务科", Department.Kind.ADMINISTRATIVE, Duty.Desk.MEDICAL_AFFAIRS);
            it.department("护理部", Department.Kind.NURSING, Duty.Desk.NURSING);
            it.department("质控科", Department.Kind.ADMINISTRATIVE, Duty.Desk.QUALITY_CONTROL);
            it.place("OPD", "门诊大厅", "registration", it.department("门诊部", Department.Kind.CLINICAL, null));
            it.place("WARD3", "三病区", "inpatient", it.department("内科", Department.Kind.CLINICAL, null));
            it.duty("registration", it.departmentNamed("门诊部"));
            for (Role role : Role.values()) {
                it.person(role, "", it.departmentOf(role));
            }
            it.person(Role.DEPARTMENT_HEAD, ".ward", it.departmentNamed("内科"));
            it.person(Role.RELATIONS_OFFICER, ".second", it.departmentNamed("客服中心"));
            return it;
        });
    }

    public Hospital hospital() {
        return hospital;
    }

    /** Somebody in front of the house, which the test has opened with its doors. */
    public Visitor visitor() {
        return new Visitor(house.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    public Visitor signedIn(Role role) {
        return signedIn(username(role));
    }

    /** One of the others with that role, named as in {@link #username(Role, String)}. */
    public Visitor signedIn(Role role, String which) {
        return signedIn(username(role, which));
    }

    private Visitor signedIn(String username) {
        return visitor().signIn(username, PASSWORD);
    }

    /** A patient who gives no name says it at the outpatient office; the answer is the receipt. */
    public Visitor.Answer hears(String nature, String text) {
        return hearsAt("OPD", nature, text);
    }

    /** The same, said elsewhere: by the code of the place. */
    public Visitor.Answer hearsAt(String place, String nature, String text) {
        return hears(place, nature, text, Map.of("identity", "anonymous"));
    }

    /** The same at the outpatient office, from a patient who leaves a telephone number. */
    public Visitor.Answer hearsFrom(String phone, String nature, String text) {
        return hears("OPD", nature, text, Map.of("identity", "phone", "contact", Map.of("phone", phone)));
    }

    private Visitor.Answer hears(String place, String nature, String text, Map<String, Object> patient) {
        Map<String, Object> words = new HashMap<>(patient);
        words.putAll(Map.of("hospital", hospital.code(), "channel", "h5", "place", place));
        words.putAll(Map.of("nature", nature, "text", text));
        return visitor()
                .post(
                        "/api/v1/feedback",
                        words,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
    }

    /** A person of that role; its department head leads the outpatient office (门诊部). */
    public String username(Role role) {
        return role.code() + "." + hospital.code().toLowerCase(Locale.ROOT);
    }

    /** Another person: {@code .ward} leads 内科, {@code .second} is a second relations officer. */
    public String username(Role role, String which) {
        return username(role) + which;
    }

    public Actor actor(Role role) {
        return actor(username(role));
    }

    public Actor actor(String username) {
        Passwords passwords = house.getBean(Passwords.class);
        StaffMember member = passwords
                .owner(username)
                .map(owner -> house.getBean(People.class).find(owner.hospital(), owner.staff()))
                .orElseThrow();
        return new Actor(hospital.id(), member.id(), member.name(), member.role(), member.departments());
    }

    public DepartmentId departmentNamed(String name) {
        return house.getBean(Departments.class).all(hospital.id()).stream()
                .filter(department -> department.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Place place(String code) {
        return house.getBean(Places.class).byCode(hospital.id(), code).orElseThrow();
    }

    private DepartmentId departmentOf(Role role) {
        return switch (role) {
            case FRONT_LINE, DEPARTMENT_HEAD -> departmentNamed("门诊部");
            case RELATIONS_OFFICER -> departmentNamed("客服中心");
            case QUALITY_CONTROL, PRESIDENT, AUDITOR, ADMINISTRATOR -> departmentNamed("质控科");
            case FOLLOWUP_NURSE -> departmentNamed("护理部");
        };
    }

    private DepartmentId department(String name, Department.Kind kind, Duty.@Nullable Desk desk) {
        NewDepartment draft = new NewDepartment(
                name, name, kind.code(), "本部", "Main campus", desk == null ? null : desk.code(), true);
        return house.getBean(Departments.class).create(installer, draft).id();
    }

    private void place(String code, String name, String stage, DepartmentId department) {
        NewPlace draft = new NewPlace(
                code, name, name, "本部", "Main campus", "1 号楼", "Building 1", stage, department.toString(), true);
        house.getBean(Places.class).create(installer, draft);
    }

    private void duty(String stage, DepartmentId department) {
        NewDuty draft = new NewDuty(10, null, stage, null, null, department.toString(), "");
        house.getBean(Duties.class).create(installer, draft);
    }

    private void person(Role role, String which, DepartmentId department) {
        String username = username(role, which);
        StaffMember member = house.getBean(People.class)
                .create(
                        installer,
                        new NewStaffMember(
                                username,
                                "员工" + username,
                                role.code(),
                                List.of(department.toString()),
                                username.replace('_', '-') + "@example.org",
                                null,
                                true));
        house.getBean(Passwords.class).give(installer, member.id(), PASSWORD);
    }
}
