package io.huiyin.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence as it was filled in.
 *
 * @param staff who will be away; null for oneself
 */
public record NewAbsence(
        @Nullable String staff,
        @Nullable String deputy,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String note) {}
