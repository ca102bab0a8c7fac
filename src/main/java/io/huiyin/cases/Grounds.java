package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each hospital has decided beforehand, from memory; what another instance changed is known after half a minute. */
@Component
class Grounds {

    /** No version of the promises begins sooner than this after it was decided, so that every instance knows of it. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private final RuleTable table;
    private final ClosingTable closings;
    private final Calendars calendars;
    private final Departments departments;
    private final PromiseVersion standard;
    private final Map<HospitalId, Known> known = new ConcurrentHashMap<>();

    Grounds(
            RuleTable table,
            ClosingTable closings,
            Calendars calendars,
            Departments departments,
            CaseSettings settings) {
        this.table = table;
        this.closings = closings;
        this.calendars = calendars;
        this.departments = departments;
        this.standard = PromiseVersion.standard(
                PromiseRules.standard(Math.toIntExact(settings.enquiryAnswer().toMinutes())));
    }

    private record Known(RuleBook book, ClosingRules closing, long readAt) {}

    Ground of(HospitalId hospital) {
        Optional<DepartmentId> medical = desk(hospital, Duty.Desk.MEDICAL_AFFAIRS);
        Optional<DepartmentId> nursing = desk(hospital, Duty.Desk.NURSING);
        return new Ground(
                book(hospital),
                calendars.of(hospital),
                known(hospital).closing(),
                medical.orElse(null),
                Stream.concat(medical.stream(), nursing.stream()).distinct().toList(),
                desk(hospital, Duty.Desk.RELATIONS).orElse(null));
    }

    RuleBook book(HospitalId hospital) {
        return known(hospital).book();
    }

    private Known known(HospitalId hospital) {
        long now = System.nanoTime();
        Known before = known.get(hospital);
        if (before != null && now - before.readAt() < FRESH.toNanos()) {
            return before;
        }
        ClosingRules closing = closings.decisions(hospital).stream()
                .findFirst()
                .map(ClosingTable.Decision::rules)
                .orElse(ClosingRules.STANDARD);
        Known fresh = new Known(bookOf(table.decisions(hospital)), closing, now);
        known.put(hospital, fresh);
        return fresh;
    }

    /** What is valid, in the order in which it becomes so; of two that begin at once the later decision. */
    RuleBook bookOf(List<RuleTable.Decision> decisions) {
        List<PromiseVersion> versions = new ArrayList<>(List.of(standard));
        decisions.stream()
                .filter(decision -> decision.withdrawnAt() == null)
                .map(RuleTable.Decision::version)
                .sorted(Comparator.comparing(PromiseVersion::validFrom).thenComparing(PromiseVersion::number))
                .forEach(versions::add);
        return new RuleBook(versions);
    }

    void forget(HospitalId hospital) {
        known.remove(hospital);
    }

    private Optional<DepartmentId> desk(HospitalId hospital, Duty.Desk desk) {
        return departments.duty(hospital, desk).map(Department::id);
    }
}
