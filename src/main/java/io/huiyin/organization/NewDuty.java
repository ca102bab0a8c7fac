package io.huiyin.organization;

import org.jspecify.annotations.Nullable;

/** What an administrator fills in for a line of the duty list, as it was typed: codes and ids. */
public record NewDuty(
        @Nullable Integer order,
        @Nullable String nature,
        @Nullable String stage,
        @Nullable String issue,
        @Nullable String placeId,
        @Nullable String departmentId,
        @Nullable String note) {}
