package io.huiyin.audit;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done or refused.
 *
 * @param number position in the chain of its hospital, from 1 without gaps
 * @param outcome {@code done} or {@code refused}
 */
public record AuditEntry(
        HospitalId hospital,
        long number,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String action,
        String subject,
        @Nullable String reason,
        @Nullable String address,
        String outcome) {}
