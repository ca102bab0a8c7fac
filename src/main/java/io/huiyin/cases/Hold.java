package io.huiyin.cases;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold (封存): from now on the house changes nothing of the case.
 *
 * @param reviewOn when somebody should ask whether it is still needed; it never ends by itself
 */
record Hold(
        UUID id,
        String reason,
        @Nullable LocalDate reviewOn,
        Instant placedAt,
        StaffId placedBy,
        @Nullable Instant liftedAt,
        @Nullable StaffId liftedBy,
        @Nullable String liftReason) {

    boolean stands() {
        return liftedAt == null;
    }
}
