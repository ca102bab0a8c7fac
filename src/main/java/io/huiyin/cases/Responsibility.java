package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gave the case to the department that has it, and what quality control was asked and decided about it.
 *
 * @param from null if it came from the desk or by the duty list
 */
record Responsibility(@Nullable DepartmentId from, @Nullable Arbitration arbitration) {

    static final Responsibility PLAIN = new Responsibility(null, null);

    /**
     * The departments do not agree whose case it is.
     *
     * @param proposed where the third transfer would have gone
     * @param department whose case it is, once decided
     */
    record Arbitration(
            Instant askedAt,
            @Nullable StaffId askedBy,
            DepartmentId proposed,
            @Nullable Instant decidedAt,
            @Nullable StaffId decidedBy,
            @Nullable DepartmentId department) {}

    boolean pending() {
        return arbitration != null && arbitration.decidedAt() == null;
    }

    /** Decided: only quality control moves it again. */
    boolean bound() {
        return arbitration != null && arbitration.decidedAt() != null;
    }

    Responsibility from(@Nullable DepartmentId department) {
        return new Responsibility(department, arbitration);
    }

    Responsibility asked(Arbitration asked) {
        return new Responsibility(from, asked);
    }
}
