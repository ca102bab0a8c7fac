package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each hospital has decided beforehand, from memory; what another instance changed is known after half a minute. */
@Component
class Grounds {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final RuleTable table;
    private final Calendars calendars;
    private final Departments departments;
    private final PromiseRules standard;
    private final Map<HospitalId, Known> known = new ConcurrentHashMap<>();

    Grounds(RuleTable table, Calendars calendars, Departments departments, CaseSettings settings) {
        this.table = table;
        this.calendars = calendars;
        this.departments = departments;
        this.standard =
                PromiseRules.standard(Math.toIntExact(settings.enquiryAnswer().toMinutes()));
    }

    private record Known(PromiseRules rules, long readAt) {}

    Ground of(HospitalId hospital) {
        Optional<DepartmentId> medical = desk(hospital, Duty.Desk.MEDICAL_AFFAIRS);
        Optional<DepartmentId> nursing = desk(hospital, Duty.Desk.NURSING);
        return new Ground(
                rules(hospital),
                calendars.of(hospital),
                medical.orElse(null),
                Stream.concat(medical.stream(), nursing.stream()).distinct().toList(),
                desk(hospital, Duty.Desk.RELATIONS).orElse(null));
    }

    PromiseRules rules(HospitalId hospital) {
        long now = System.nanoTime();
        Known before = known.get(hospital);
        if (before != null && now - before.readAt() < FRESH) {
            return before.rules();
        }
        Known fresh = new Known(standard.with(table.own(hospital)), now);
        known.put(hospital, fresh);
        return fresh.rules();
    }

    private Optional<DepartmentId> desk(HospitalId hospital, Duty.Desk desk) {
        return departments.duty(hospital, desk).map(Department::id);
    }
}
