package io.huiyin.organization;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in for a department, as it was typed.
 *
 * @param kind code of {@link Department.Kind}
 * @param desk code of {@link Duty.Desk}, or null
 */
public record NewDepartment(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String campus,
        @Nullable String campusEn,
        @Nullable String desk,
        @Nullable Boolean active) {}
