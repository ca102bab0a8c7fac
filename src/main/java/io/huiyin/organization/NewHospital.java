package io.huiyin.organization;

import java.time.ZoneId;

/** What must be known to take a hospital into the installation. */
public record NewHospital(String code, String name, String nameEn, ZoneId zone, String phone, String emergencyPhone) {}
