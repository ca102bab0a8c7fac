package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is put into the outbox, for one or several people.
 *
 * @param recipient {@link DeliveryRow#STAFF} or {@link DeliveryRow#PATIENT}
 * @param due when it may leave; nothing if it cannot
 * @param problem why it cannot
 */
record NewDelivery(
        String recipient,
        String dedupKey,
        String carrier,
        String kind,
        Bilingual subject,
        byte[] sealedWords,
        @Nullable UUID caseId,
        @Nullable UUID feedbackId,
        boolean urgent,
        Instant at,
        @Nullable Instant due,
        @Nullable Problem problem) {

    static final String NO_CARRIER = "none";

    /** The same for people it cannot reach. */
    NewDelivery stopped(Problem reason) {
        return new NewDelivery(
                recipient, dedupKey, carrier, kind, subject, sealedWords, caseId, feedbackId, urgent, at, null, reason);
    }
}
