package io.huiyin.orders.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.cases.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order on the screen. */
record OrderRow(
        UUID id,
        int version,
        Named source,
        String number,
        Instant issuedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant signDueAt,
        @Nullable Instant signedAt,
        boolean signOverdue,
        @Nullable Replied reply,
        @Nullable Revisited revisit,
        List<Asked> extensions,
        @JsonProperty("case") @Nullable CaseLink opened,
        List<String> actions) {

    /** Who sent it. */
    record Named(String code, String name, String nameEn) {}

    /** Somebody of the staff. */
    record Person(UUID id, String name) {}

    /** What was written back. */
    record Replied(String text, Instant at, Person by) {}

    /** What they found when they asked the citizen. */
    record Revisited(
            Instant at,
            @Nullable Boolean responded,
            @Nullable Boolean settled,
            @Nullable Boolean satisfied,
            @Nullable String note) {}

    /** An extension that was asked for. */
    record Asked(
            UUID id,
            String reason,
            Instant until,
            Instant askedAt,
            Person askedBy,
            @Nullable Boolean granted,
            @Nullable String note) {}

    /** The case it became. */
    record CaseLink(UUID id, String number, Status status, String excerpt) {}
}
