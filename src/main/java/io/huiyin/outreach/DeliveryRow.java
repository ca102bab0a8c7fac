package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as it is stored; the address is still sealed. */
record DeliveryRow(
        UUID id,
        UUID recipientId,
        String recipient,
        String carrier,
        String kind,
        Bilingual subject,
        byte @Nullable [] sealedAddress,
        String state,
        int attempts,
        @Nullable Problem problem,
        @Nullable String detail,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        boolean urgent,
        @Nullable UUID caseId,
        @Nullable UUID feedbackId,
        Instant at) {

    static final String STAFF = "staff";
    static final String PATIENT = "patient";
    static final String WAITING = "waiting";
    static final String SENT = "sent";
    static final String FAILED = "failed";

    boolean toStaff() {
        return recipient.equals(STAFF);
    }

    Delivery.State shownState() {
        return switch (state) {
            case WAITING -> Delivery.State.WAITING;
            case SENT -> Delivery.State.SENT;
            default -> problem == Problem.NO_CARRIER ? Delivery.State.UNDELIVERABLE : Delivery.State.FAILED;
        };
    }
}
