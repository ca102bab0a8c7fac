package io.huiyin.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency as it is shown; nothing but the actions if none is open.
 *
 * @param autopsyBy autopsy within 48 hours of a death
 * @param autopsyFrozenBy within 7 days if the body can be frozen
 * @param left items that are neither done nor found not applicable
 * @param grading the one that holds
 * @param earlier gradings that were withdrawn, the newest first
 * @param actions what the reader may do: open, tick, grade, report, death
 */
public record EmergencyBody(
        boolean open,
        @Nullable Instant openedAt,
        @Nullable Person openedBy,
        int version,
        @Nullable Instant diedAt,
        @Nullable Instant autopsyBy,
        @Nullable Instant autopsyFrozenBy,
        List<Item> items,
        int left,
        List<Limit> grades,
        @Nullable GradingLine grading,
        List<GradingLine> earlier,
        List<String> actions) {

    /** Somebody by name. */
    public record Person(UUID id, String name) {}

    /** The department that has the case in hand. */
    public record Place(UUID id, String name, String nameEn) {}

    /** One thing to be done and what became of it. */
    public record Item(
            String code,
            String group,
            String text,
            @Nullable String hint,
            String source,
            boolean sure,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable Person by,
            @Nullable String note) {}

    /** A grade to choose. */
    public record Limit(String code, String name, String criterion, int minutes) {}

    /** A grading and its report. */
    public record GradingLine(
            Grade grade,
            @Nullable String reason,
            Instant discoveredAt,
            @Nullable Instant dueAt,
            @Nullable Person gradedBy,
            Instant gradedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant reportedAt,
            @Nullable String reportedTo,
            @Nullable String reportNumber,
            @Nullable Person reportedBy,
            boolean late) {}

    /** One emergency among many. */
    public record Line(
            UUID caseId,
            String number,
            Instant openedAt,
            int left,
            @Nullable Grade grade,
            @Nullable Instant dueAt,
            @Nullable Instant reportedAt,
            @Nullable Place department) {}
}
