package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.util.Set;

/** These members of staff have new notices, or have read some; published inside the transaction that changed it. */
public record NoticesChanged(HospitalId hospital, Set<StaffId> staff) {

    public NoticesChanged {
        staff = Set.copyOf(staff);
    }
}
