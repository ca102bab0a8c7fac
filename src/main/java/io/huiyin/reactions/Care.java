package io.huiyin.reactions;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact that somebody owes a patient because a rule asked for it. */
record Care(
        UUID id,
        UUID rule,
        FeedbackId feedback,
        UUID caseId,
        String caseNumber,
        DepartmentId department,
        Instant askedAt,
        Instant dueAt,
        State state,
        int tries,
        @Nullable Instant endedAt,
        int version) {

    /** How it stands. */
    enum State implements Coded {
        OPEN,
        DONE,
        /** Found unnecessary by a person who said why. */
        NOT_NEEDED
    }

    /** What came of one try. */
    enum Result implements Coded {
        REACHED,
        /** Stays owed. */
        NOT_REACHED,
        NOT_NEEDED;

        State leadsTo() {
            return switch (this) {
                case REACHED -> State.DONE;
                case NOT_REACHED -> State.OPEN;
                case NOT_NEEDED -> State.NOT_NEEDED;
            };
        }
    }

    /** One try of somebody. */
    record Try(UUID id, Instant at, StaffId by, Result result, String note) {}
}
