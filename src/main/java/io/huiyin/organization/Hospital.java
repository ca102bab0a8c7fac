package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import java.time.ZoneId;

/**
 * One hospital of the group.
 *
 * @param code what stands in its QR codes and addresses
 * @param phone where a patient reaches somebody who can help
 * @param emergencyPhone whom to call when it cannot wait
 */
public record Hospital(
        HospitalId id, String code, String name, String nameEn, ZoneId zone, String phone, String emergencyPhone) {}
