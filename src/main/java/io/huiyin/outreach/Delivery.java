package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter or message to one person, and how far it has come.
 *
 * @param carrier what takes it, or {@code none}
 * @param to the address, masked
 * @param attempts how often a carrier was given it since it was last sent on its way by hand
 * @param problem why it has not arrived, if a reason is known
 * @param detail the carrier's own words
 */
public record Delivery(
        UUID id,
        Instant at,
        String carrier,
        String to,
        String kind,
        Bilingual subject,
        State state,
        int attempts,
        @Nullable Problem problem,
        @Nullable String detail,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        boolean urgent,
        @Nullable UUID caseId,
        @Nullable UUID feedbackId) {

    /** How far it has come. */
    public enum State implements Coded {
        WAITING,
        SENT,
        /** Tried often enough, or refused for good; somebody may try again. */
        FAILED,
        /** Nothing that is set up reaches this person. */
        UNDELIVERABLE
    }
}
