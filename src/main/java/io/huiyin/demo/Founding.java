package io.huiyin.demo;

import io.huiyin.demo.DemoTable.Loading;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duties;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewDepartment;
import io.huiyin.organization.NewDuty;
import io.huiyin.organization.NewHospital;
import io.huiyin.organization.NewPlace;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the demo hospital in an empty installation: all of it, or nothing. */
@Component
class Founding {

    private final DemoTable table;
    private final Hospitals hospitals;
    private final Departments departments;
    private final Places places;
    private final Duties duties;
    private final People people;
    private final Clock clock;

    Founding(
            DemoTable table,
            Hospitals hospitals,
            Departments departments,
            Places places,
            Duties duties,
            People people,
            Clock clock) {
        this.table = table;
        this.hospitals = hospitals;
        this.departments = departments;
        this.places = places;
        this.duties = duties;
        this.people = people;
        this.clock = clock;
    }

    /** The demo of this installation: the one that was begun, or a new one if nobody has founded anything. */
    @Transactional
    Optional<Loading> begin(Setting setting) {
        table.lock();
        Optional<Loading> begun = table.find();
        if (begun.isPresent() || !hospitals.all().isEmpty()) {
            return begun;
        }
        Setting.House house = setting.hospital();
        Hospital hospital = hospitals.found(new NewHospital(
                house.code(), house.name(), house.nameEn(), house.zone(), house.phone(), house.emergencyPhone()));
        Instant now = clock.instant();
        table.begin(hospital.id(), now);
        furnish(hospitals.installer(hospital.id()), setting);
        return table.find();
    }

    private void furnish(Actor installer, Setting setting) {
        Map<String, DepartmentId> departmentIds = new HashMap<>();
        for (Setting.Department one : setting.departments()) {
            NewDepartment draft = new NewDepartment(
                    one.name(),
                    one.nameEn(),
                    one.kind(),
                    campus(one.campus()),
                    campus(one.campusEn()),
                    one.desk(),
                    true);
            departmentIds.put(one.key(), departments.create(installer, draft).id());
        }
        Map<String, PlaceId> placeIds = new HashMap<>();
        for (Setting.Spot one : setting.places()) {
            NewPlace draft = new NewPlace(
                    one.code(),
                    one.name(),
                    one.nameEn(),
                    one.campus(),
                    one.campusEn(),
                    one.building(),
                    one.buildingEn(),
                    one.stage(),
                    id(departmentIds.get(one.department())),
                    true);
            placeIds.put(one.code(), places.create(installer, draft).id());
        }
        int order = 0;
        for (Setting.Rule one : setting.duties()) {
            order += 10;
            duties.create(
                    installer,
                    new NewDuty(
                            order,
                            one.nature(),
                            one.stage(),
                            one.issue(),
                            one.place() == null ? null : id(placeIds.get(one.place())),
                            id(departmentIds.get(one.department())),
                            one.note()));
        }
        for (Setting.Person one : setting.staff()) {
            List<String> belongsTo = one.departments().stream()
                    .map(key -> id(departmentIds.get(key)))
                    .toList();
            people.create(
                    installer, new NewStaffMember(one.username(), one.name(), one.role(), belongsTo, null, null, true));
        }
    }

    private static String campus(@Nullable String campus) {
        return campus == null ? "" : campus;
    }

    private static String id(@Nullable Object id) {
        return String.valueOf(id);
    }
}
