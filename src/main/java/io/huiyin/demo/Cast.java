package io.huiyin.demo;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import io.huiyin.organization.People;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.huiyin.organization.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people and rooms of the demo hospital, found by the names they have in the script. */
final class Cast {

    private final HospitalId hospital;
    private final Map<String, StaffMember> people;
    private final List<StaffMember> officers;
    private final Map<String, DepartmentId> departments;
    private final Map<DepartmentId, StaffMember> heads = new HashMap<>();
    private final Map<String, Place> places;
    private final DepartmentId desk;

    private Cast(
            HospitalId hospital,
            Map<String, StaffMember> people,
            List<StaffMember> officers,
            Map<String, DepartmentId> departments,
            Map<String, Place> places,
            DepartmentId desk) {
        this.hospital = hospital;
        this.people = people;
        this.officers = officers;
        this.departments = departments;
        this.places = places;
        this.desk = desk;
    }

    static Cast of(HospitalId hospital, Setting setting, People people, Departments departments, Places places) {
        Map<String, StaffMember> members = Stream.of(Role.values())
                .flatMap(role -> people.withRole(hospital, role).stream())
                .collect(Collectors.toMap(StaffMember::username, Function.identity()));
        Map<String, DepartmentId> byName = departments.all(hospital).stream()
                .collect(Collectors.toMap(Department::name, Department::id, (one, other) -> one));
        Map<String, DepartmentId> byKey = setting.departments().stream()
                .filter(one -> byName.containsKey(one.name()))
                .collect(Collectors.toMap(Setting.Department::key, one -> known(byName, one.name())));
        Map<String, Place> byCode =
                places.all(hospital).stream().collect(Collectors.toMap(Place::code, Function.identity()));
        DepartmentId desk = departments
                .duty(hospital, Duty.Desk.RELATIONS)
                .orElseThrow(Refused::notFound)
                .id();
        Cast cast = new Cast(hospital, members, people.withRole(hospital, Role.RELATIONS_OFFICER), byKey, byCode, desk);
        members.values().stream()
                .filter(member -> member.role() == Role.DEPARTMENT_HEAD)
                .forEach(member -> member.departments().forEach(id -> cast.heads.put(id, member)));
        return cast;
    }

    HospitalId hospital() {
        return hospital;
    }

    Place place(String code) {
        return known(places, code);
    }

    DepartmentId department(String key) {
        return known(departments, key);
    }

    /** Who works there; the desk where nobody does. */
    DepartmentId workingAt(String place) {
        DepartmentId working = place(place).department();
        return working == null ? desk : working;
    }

    StaffMember member(String username) {
        return known(people, username);
    }

    Actor actor(String username) {
        return actor(member(username));
    }

    /** The same officer follows one voice all the way. */
    Actor officer(Voice voice) {
        return actor(officers.get(Math.floorMod(voice.text().hashCode(), officers.size())));
    }

    /** Those who hear of danger as soon as words speak of it, whatever the story. */
    List<Actor> alarmed() {
        return people.values().stream()
                .filter(member -> member.role() == Role.QUALITY_CONTROL || member.role() == Role.RELATIONS_OFFICER)
                .map(this::actor)
                .toList();
    }

    Actor quality() {
        return people.values().stream()
                .filter(member -> member.role() == Role.QUALITY_CONTROL)
                .map(this::actor)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    Actor head(DepartmentId department) {
        return actor(known(heads, department));
    }

    private Actor actor(StaffMember member) {
        return new Actor(hospital, member.id(), member.name(), member.role(), member.departments());
    }

    private static <K, V> V known(Map<K, V> all, K name) {
        V found = all.get(name);
        if (found == null) {
            throw new IllegalStateException("the demo hospital has no " + name);
        }
        return found;
    }
}
