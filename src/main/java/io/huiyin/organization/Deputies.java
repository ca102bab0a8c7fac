package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who stands in for whom now, from memory: it is asked at every request. What another instance changed is known after
 * some seconds, what happens here at once.
 */
@Component
public class Deputies {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final AbsenceTable table;
    private final StaffTable staff;
    private final Clock clock;
    private final Map<HospitalId, Known> known = new ConcurrentHashMap<>();

    Deputies(AbsenceTable table, StaffTable staff, Clock clock) {
        this.table = table;
        this.staff = staff;
        this.clock = clock;
    }

    /** People who are away or will be, and their deputies; those who left the hospital are not among the deputies. */
    private record Known(List<Absence> absences, Map<StaffId, Set<DepartmentId>> departments, long readAt) {

        StandIns at(Instant now) {
            return StandIns.of(absences.stream()
                    .filter(absence -> absence.covers(now) && departments.containsKey(absence.deputy()))
                    .toList());
        }
    }

    /** For whom this person acts now besides themselves. */
    public Cover of(HospitalId hospital, StaffId deputy) {
        Known now = known(hospital);
        Set<StaffId> people =
                now.absences().isEmpty() ? Set.of() : now.at(clock.instant()).of(deputy);
        if (people.isEmpty()) {
            return Cover.NOBODY;
        }
        Set<DepartmentId> departments = new HashSet<>();
        people.forEach(person -> departments.addAll(now.departments().getOrDefault(person, Set.of())));
        return new Cover(people, departments);
    }

    /** Who must hear besides these people, because some of them are away. */
    public Set<StaffId> besides(HospitalId hospital, Collection<StaffId> people) {
        Known now = known(hospital);
        if (now.absences().isEmpty()) {
            return Set.of();
        }
        StandIns standIns = now.at(clock.instant());
        Set<StaffId> deputies = new HashSet<>();
        people.forEach(person -> deputies.addAll(standIns.forPerson(person)));
        deputies.removeAll(Set.copyOf(people));
        return deputies;
    }

    void forget(HospitalId hospital) {
        known.remove(hospital);
    }

    private Known known(HospitalId hospital) {
        Known before = known.get(hospital);
        long now = System.nanoTime();
        if (before != null && now - before.readAt() < FRESH) {
            return before;
        }
        List<Absence> absences = table.open(hospital, clock.instant());
        Map<StaffId, Set<DepartmentId>> departments = new HashMap<>();
        absences.stream()
                .flatMap(absence -> Stream.of(absence.staff(), absence.deputy()))
                .distinct()
                .forEach(person -> staff.find(hospital, person)
                        .map(StaffTable.Row::member)
                        .filter(StaffMember::active)
                        .ifPresent(member -> departments.put(person, member.departments())));
        Known fresh = new Known(absences, departments, now);
        known.put(hospital, fresh);
        return fresh;
    }
}
