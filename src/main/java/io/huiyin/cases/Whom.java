package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a case may be given. */
@Component
class Whom {

    private final Departments departments;
    private final People people;

    Whom(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    void mustBeActive(HospitalId hospital, DepartmentId id, String field) {
        boolean active = departments.all(hospital).stream()
                .filter(Department::active)
                .map(Department::id)
                .anyMatch(id::equals);
        if (!active) {
            throw Refused.field(field, "case.department.unknown");
        }
    }

    void mustWorkThere(HospitalId hospital, DepartmentId department, @Nullable StaffId owner) {
        if (owner == null) {
            return;
        }
        boolean works = people.inDepartment(hospital, department).stream()
                .filter(member -> member.role().may(Permission.CASE_READ))
                .map(StaffMember::id)
                .anyMatch(owner::equals);
        if (!works) {
            throw Refused.field("owner", "case.owner.elsewhere");
        }
    }
}
