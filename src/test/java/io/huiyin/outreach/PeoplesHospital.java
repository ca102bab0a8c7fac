package io.huiyin.outreach;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewHospital;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.People;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hospital for each test, its people, and a day on its clock. */
@TestComponent
class PeoplesHospital {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Hospitals hospitals;
    private final People people;
    private final JdbcClient jdbc;

    PeoplesHospital(Hospitals hospitals, People people, JdbcClient jdbc) {
        this.hospitals = hospitals;
        this.people = people;
        this.jdbc = jdbc;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Notice notice(String key, boolean urgent) {
        return new Notice(
                "case_dispatched",
                new Bilingual("有新的事情交给您", "A new case for you"),
                new Bilingual("编号 2026-0007，请在明天 17:30 前答复。", "Number 2026-0007, to be answered by 17:30 tomorrow."),
                UUID.fromString("01900000-0000-7000-8000-000000000007"),
                urgent,
                key);
    }

    HospitalId founded() {
        return founded(ZONE);
    }

    HospitalId founded(ZoneId zone) {
        String code = "OUT" + COUNT.incrementAndGet();
        Hospital hospital =
                hospitals.found(new NewHospital(code, "市人民医院", "People's Hospital", zone, "010-12345", "010-120"));
        return hospital.id();
    }

    StaffId nurse(HospitalId hospital, @Nullable String email) {
        return people.create(
                        hospitals.installer(hospital),
                        new NewStaffMember(
                                "nurse" + COUNT.incrementAndGet(),
                                "王红",
                                Role.RELATIONS_OFFICER.code(),
                                List.of(),
                                email,
                                null,
                                true))
                .id();
    }

    Actor officer(HospitalId hospital, StaffId staff) {
        return new Actor(hospital, staff, "王红", Role.RELATIONS_OFFICER, Set.of());
    }

    void emptyOutbox() {
        jdbc.sql("delete from outreach.delivery").update();
    }
}
