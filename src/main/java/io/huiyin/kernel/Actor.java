package io.huiyin.kernel;

import java.util.Set;

/** The member of staff on whose behalf something is read or done. */
public record Actor(HospitalId hospital, StaffId staff, String name, Role role, Set<DepartmentId> departments) {

    public Actor {
        departments = Set.copyOf(departments);
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Goes on only if the role grants it. */
    public void must(Permission permission) {
        if (!may(permission)) {
            throw Refused.forbidden();
        }
    }

    public boolean seesWholeHospital() {
        return role.reach() == Role.Reach.HOSPITAL;
    }

    public boolean belongsTo(DepartmentId department) {
        return departments.contains(department);
    }
}
