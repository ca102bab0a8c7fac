package io.huiyin.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The member of staff on whose behalf something is read or done.
 *
 * @param departments the own ones, and those of the people one stands in for
 * @param standsFor people who are away and whose work comes to this person meanwhile; their rights do not
 */
public record Actor(
        HospitalId hospital,
        StaffId staff,
        String name,
        Role role,
        Set<DepartmentId> departments,
        Set<StaffId> standsFor) {

    public Actor {
        departments = Set.copyOf(departments);
        standsFor = Set.copyOf(standsFor);
    }

    /** Somebody who stands in for nobody. */
    public Actor(HospitalId hospital, StaffId staff, String name, Role role, Set<DepartmentId> departments) {
        this(hospital, staff, name, role, departments, Set.of());
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

    /** It is the actor's own, or of somebody the actor stands in for. */
    public boolean actsFor(@Nullable StaffId person) {
        return person != null && (person.equals(staff) || standsFor.contains(person));
    }

    public boolean belongsTo(DepartmentId department) {
        return departments.contains(department);
    }
}
