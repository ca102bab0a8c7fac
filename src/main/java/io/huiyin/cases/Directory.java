package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives departments, places and people their names; one look at the staff list for a whole page. */
@Component
class Directory {

    private final Departments departments;
    private final Places places;
    private final People people;

    Directory(Departments departments, Places places, People people) {
        this.departments = departments;
        this.places = places;
        this.people = people;
    }

    /** The names of one hospital, with those of the people asked for. */
    record Names(Map<UUID, Named> departments, Map<UUID, Named> places, Map<StaffId, String> people) {

        @Nullable
        Named department(@Nullable DepartmentId id) {
            return id == null ? null : departments.get(id.value());
        }

        @Nullable
        Named place(@Nullable PlaceId id) {
            return id == null ? null : places.get(id.value());
        }

        @Nullable
        Person person(@Nullable StaffId id) {
            return id == null ? null : new Person(id.value(), people.getOrDefault(id, ""));
        }
    }

    Names of(HospitalId hospital, Collection<StaffId> asked) {
        Map<UUID, Named> byDepartment = new HashMap<>();
        for (Department one : departments.all(hospital)) {
            byDepartment.put(one.id().value(), new Named(one.id().value(), one.name(), one.nameEn()));
        }
        Map<UUID, Named> byPlace = places.all(hospital).stream()
                .map(one -> new Named(one.id().value(), one.name(), one.nameEn()))
                .collect(Collectors.toMap(Named::id, named -> named));
        Set<StaffId> ids = new HashSet<>(asked);
        return new Names(byDepartment, byPlace, ids.isEmpty() ? Map.of() : people.names(hospital, ids));
    }

    List<CaseRow> rows(HospitalId hospital, List<Listed> listed, Instant now) {
        Names names = of(
                hospital,
                listed.stream()
                        .flatMap(row -> Stream.of(row.owner(), row.firstReceiver()))
                        .filter(Objects::nonNull)
                        .toList());
        return listed.stream().map(row -> row(row, names, now)).toList();
    }

    static CaseRow row(Listed row, Names names, Instant now) {
        return new CaseRow(
                row.id(),
                row.number(),
                row.level(),
                row.nature(),
                row.stage(),
                row.issues(),
                row.severity(),
                row.sentiment(),
                row.status(),
                row.excerpt(),
                names.place(row.place()),
                names.department(row.department()),
                names.person(row.owner()),
                names.person(row.firstReceiver()),
                row.channel(),
                next(row, now),
                row.recurrence(),
                row.receivedAt(),
                row.changedAt(),
                row.unread(),
                row.needsPerson(),
                row.stillWaiting(now),
                row.version());
    }

    static CaseRow.@Nullable Next next(Listed row, Instant now) {
        if (row.nextKind() == null || row.nextDueAt() == null) {
            return null;
        }
        return new CaseRow.Next(
                row.nextKind(), row.nextDueAt(), !row.nextDueAt().isAfter(now));
    }
}
