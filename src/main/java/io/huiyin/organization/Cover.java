package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.util.Set;

/** For whom somebody stands in now, and for which departments with them. */
public record Cover(Set<StaffId> people, Set<DepartmentId> departments) {

    static final Cover NOBODY = new Cover(Set.of(), Set.of());

    public Cover {
        people = Set.copyOf(people);
        departments = Set.copyOf(departments);
    }
}
