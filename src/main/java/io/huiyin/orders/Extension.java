package io.huiyin.orders;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time, asked of the authority before the time is up.
 *
 * @param granted null while they have not answered
 */
public record Extension(
        UUID id,
        String reason,
        Instant until,
        Instant askedAt,
        StaffId askedBy,
        @Nullable Boolean granted,
        @Nullable String note,
        @Nullable Instant decidedAt) {

    boolean waiting() {
        return granted == null;
    }
}
