package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the inquiry found beyond the answer.
 *
 * @param cause code of {@link Causes}
 * @param step which step of service is responsible, as somebody said
 * @param ground why it is not processed; null if it is
 * @param accusation the words attack a member of staff; null if nobody says so
 */
record Inquiry(
        @Nullable String cause,
        @Nullable ServiceStage step,
        @Nullable NotProcessed ground,
        @Nullable Accusation accusation) {

    static final Inquiry NONE = new Inquiry(null, null, null, null);

    /** In which way the words are about a person who works here. */
    enum Against implements Coded {
        /** They name somebody. */
        NAMED,
        /** They attack somebody. */
        ATTACKED
    }

    /** What quality control found. */
    enum Verdict implements Coded {
        /** There is something to it: it counts. */
        COUNTED,
        /** There is nothing to it: it stays out of the figures of the department. */
        KEPT_OUT
    }

    /** Until quality control has spoken, it stays out of the figures of the department. */
    record Accusation(
            Against kind,
            Instant at,
            StaffId by,
            @Nullable Verdict verdict,
            @Nullable Instant judgedAt,
            @Nullable StaffId judgedBy) {}

    boolean unverified() {
        return accusation != null && accusation.verdict() == null;
    }

    Inquiry found(@Nullable String nextCause, @Nullable ServiceStage nextStep) {
        return new Inquiry(
                nextCause == null ? cause : nextCause, nextStep == null ? step : nextStep, ground, accusation);
    }

    Inquiry ground(@Nullable NotProcessed why) {
        return new Inquiry(cause, step, why, accusation);
    }

    Inquiry accused(Accusation said) {
        return new Inquiry(cause, step, ground, said);
    }
}
