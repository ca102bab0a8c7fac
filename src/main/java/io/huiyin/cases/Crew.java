package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is to hear of something; asks the staff list once for each question. */
final class Crew {

    private final HospitalId hospital;
    private final People people;
    private final Map<DepartmentId, List<StaffId>> byDepartment = new HashMap<>();
    private final Map<Role, List<StaffId>> byRole = new HashMap<>();

    Crew(HospitalId hospital, People people) {
        this.hospital = hospital;
        this.people = people;
    }

    List<StaffId> relations() {
        return withRole(Role.RELATIONS_OFFICER);
    }

    List<StaffId> qualityControl() {
        return withRole(Role.QUALITY_CONTROL);
    }

    /** The heads; where there is none, everybody of the department, so that the news does not fall into a hole. */
    List<StaffId> answering(DepartmentId department) {
        return byDepartment.computeIfAbsent(department, id -> {
            List<StaffMember> heads = people.headsOf(hospital, id);
            return ids(heads.isEmpty() ? people.inDepartment(hospital, id) : heads);
        });
    }

    /** Who has the case in hand: the owner, else the department, else the desk. */
    List<StaffId> holding(Case it) {
        if (it.owner != null) {
            return List.of(it.owner);
        }
        return department(it.department);
    }

    private List<StaffId> department(@Nullable DepartmentId department) {
        List<StaffId> answering = department == null ? List.of() : answering(department);
        return answering.isEmpty() ? relations() : answering;
    }

    private List<StaffId> withRole(Role role) {
        return byRole.computeIfAbsent(role, asked -> ids(people.withRole(hospital, asked)));
    }

    private static List<StaffId> ids(List<StaffMember> members) {
        return members.stream().map(StaffMember::id).toList();
    }
}
