package io.huiyin.organization;

import org.jspecify.annotations.Nullable;

/** What an administrator fills in for a place, as it was typed. */
public record NewPlace(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String campus,
        @Nullable String campusEn,
        @Nullable String building,
        @Nullable String buildingEn,
        @Nullable String stage,
        @Nullable String departmentId,
        @Nullable Boolean active) {}
