package io.huiyin.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries an auditor wants to see; what is null is not asked for. {@code to} is excluded. */
public record AuditFilter(
        @Nullable String action,
        @Nullable UUID actor,
        @Nullable Instant from,
        @Nullable Instant to) {}
