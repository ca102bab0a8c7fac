package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;

/**
 * Somebody is about to be deactivated; published before it happens. Whoever still needs the person refuses, and the
 * refusal goes back to the administrator.
 */
public record StaffLeaving(HospitalId hospital, StaffId staff) {}
