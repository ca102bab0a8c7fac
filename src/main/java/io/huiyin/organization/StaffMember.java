package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import java.util.Set;

/** Somebody who works in the hospital and may sign in while active. */
public record StaffMember(
        StaffId id,
        String username,
        String name,
        Role role,
        Set<DepartmentId> departments,
        boolean active,
        int version) {

    public StaffMember {
        departments = Set.copyOf(departments);
    }
}
