package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the patient was waited for.
 *
 * @param id also that of the question in the history
 * @param until when it ends by itself
 * @param endedAt null while it lasts
 */
record Pause(
        UUID id,
        int round,
        Instant askedAt,
        StaffId askedBy,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable End end) {

    /** What set the clock going again. */
    public enum End implements Coded {
        PATIENT_WROTE,
        RESUMED,
        /** Nobody wrote in time. */
        EXPIRED,
        /** The case was answered or closed. */
        DONE
    }

    boolean open() {
        return endedAt == null;
    }

    /** While it lasts, as long as it can last. */
    Span span() {
        return new Span(askedAt, endedAt == null ? until : endedAt);
    }

    Pause ended(Instant at, End how) {
        return new Pause(id, round, askedAt, askedBy, until, at, how);
    }
}
