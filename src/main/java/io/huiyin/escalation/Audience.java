package io.huiyin.escalation;

import io.huiyin.cases.Standing;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the people of a rung as the case stands now; asks the staff list once for each question. */
final class Audience {

    private final HospitalId hospital;
    private final People people;
    private final Departments departments;
    private final Set<StaffId> committee;
    private final Map<Object, List<StaffMember>> asked = new HashMap<>();

    Audience(HospitalId hospital, People people, Departments departments, Set<StaffId> committee) {
        this.hospital = hospital;
        this.people = people;
        this.departments = departments;
        this.committee = committee;
    }

    /** Never nobody, as long as the hospital has a quality control or a relations officer. */
    Set<StaffId> of(Rung rung, Standing standing) {
        Set<StaffId> all = new LinkedHashSet<>();
        rung.to().forEach(who -> all.addAll(of(who, standing)));
        if (all.isEmpty()) {
            all.addAll(desk(Duty.Desk.QUALITY_CONTROL));
        }
        return all.isEmpty() ? Set.copyOf(role(Role.RELATIONS_OFFICER)) : all;
    }

    private List<StaffId> of(Who who, Standing standing) {
        return switch (who) {
            case HOLDER -> holder(standing);
            case FIRST_RECEIVER -> present(standing.firstReceiver());
            case DEPARTMENT_HEAD -> heads(standing.department());
            case JOINT_HEADS ->
                standing.joint().stream().flatMap(each -> heads(each).stream()).toList();
            case RELATIONS, MEDICAL_AFFAIRS, NURSING, QUALITY_CONTROL, PRESIDENT, COMMITTEE -> standing(who);
        };
    }

    /** Those who are the same whatever the case. */
    List<StaffId> standing(Who who) {
        return switch (who) {
            case HOLDER, FIRST_RECEIVER, DEPARTMENT_HEAD, JOINT_HEADS -> List.of();
            case RELATIONS -> role(Role.RELATIONS_OFFICER);
            case MEDICAL_AFFAIRS -> desk(Duty.Desk.MEDICAL_AFFAIRS);
            case NURSING -> desk(Duty.Desk.NURSING);
            case QUALITY_CONTROL -> desk(Duty.Desk.QUALITY_CONTROL);
            case PRESIDENT -> role(Role.PRESIDENT);
            case COMMITTEE -> committee();
        };
    }

    private List<StaffId> holder(Standing standing) {
        List<StaffId> owner = present(standing.owner());
        if (!owner.isEmpty()) {
            return owner;
        }
        List<StaffId> heads = heads(standing.department());
        return heads.isEmpty() ? role(Role.RELATIONS_OFFICER) : heads;
    }

    /** The heads; where there is none, everybody of the department, so that the news does not fall into a hole. */
    private List<StaffId> heads(@Nullable DepartmentId department) {
        if (department == null) {
            return List.of();
        }
        List<StaffMember> here = asked.computeIfAbsent(department, key -> people.inDepartment(hospital, department));
        List<StaffMember> heads = here.stream()
                .filter(member -> member.role() == Role.DEPARTMENT_HEAD)
                .toList();
        return ids(heads.isEmpty() ? here : heads);
    }

    /** Who sits at a desk of the whole hospital and sees all of it; of those who could, none is left out if none does. */
    private List<StaffId> desk(Duty.Desk desk) {
        List<StaffMember> controllers = withRole(Role.QUALITY_CONTROL);
        List<StaffId> sitting = departments
                .duty(hospital, desk)
                .map(department -> desk == Duty.Desk.QUALITY_CONTROL
                        ? ids(controllers.stream()
                                .filter(member -> member.departments().contains(department.id()))
                                .toList())
                        : heads(department.id()))
                .orElse(List.of());
        return sitting.isEmpty() && desk == Duty.Desk.QUALITY_CONTROL ? ids(controllers) : sitting;
    }

    private List<StaffId> committee() {
        List<StaffId> named =
                committee.stream().flatMap(each -> present(each).stream()).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<StaffId> usual = new ArrayList<>(role(Role.PRESIDENT));
        Stream.of(Duty.Desk.QUALITY_CONTROL, Duty.Desk.MEDICAL_AFFAIRS, Duty.Desk.NURSING)
                .forEach(desk -> usual.addAll(desk(desk)));
        return usual;
    }

    private List<StaffId> role(Role role) {
        return ids(withRole(role));
    }

    private List<StaffMember> withRole(Role role) {
        return asked.computeIfAbsent(role, key -> people.withRole(hospital, role));
    }

    private List<StaffId> present(@Nullable StaffId id) {
        if (id == null) {
            return List.of();
        }
        return ids(asked.computeIfAbsent(id, key -> List.of(people.find(hospital, id))).stream()
                .filter(StaffMember::active)
                .toList());
    }

    private static List<StaffId> ids(List<StaffMember> members) {
        return members.stream().map(StaffMember::id).toList();
    }
}
