package io.huiyin.organization;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody is away and somebody else stands in.
 *
 * @param to the first moment at which the person is back
 * @param endedAt when it was ended early or called off; null if it runs as planned
 */
public record Absence(
        UUID id,
        StaffId staff,
        StaffId deputy,
        Instant from,
        Instant to,
        String note,
        @Nullable Instant endedAt,
        int version) {

    boolean covers(Instant at) {
        return endedAt == null && !at.isBefore(from) && at.isBefore(to);
    }

    boolean overlaps(Instant start, Instant end) {
        return endedAt == null && from.isBefore(end) && start.isBefore(to);
    }
}
