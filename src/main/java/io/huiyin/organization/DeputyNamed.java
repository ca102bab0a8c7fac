package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was asked to stand in for somebody else, or is not needed any more; published in the transaction that says so.
 *
 * @param calledOff the absence was ended
 */
public record DeputyNamed(
        HospitalId hospital,
        UUID absence,
        StaffId deputy,
        String absentee,
        Instant from,
        Instant to,
        boolean calledOff) {}
