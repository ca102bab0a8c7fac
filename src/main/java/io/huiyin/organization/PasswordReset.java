package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;

/** An administrator gave somebody a new password; a lock on the old one makes no sense any more. */
public record PasswordReset(HospitalId hospital, StaffId staff, String username) {}
