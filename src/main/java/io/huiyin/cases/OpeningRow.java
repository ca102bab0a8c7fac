package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.patients.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is written once, when it opens, as columns.
 *
 * @param doubt as of {@link Doubt}
 */
record OpeningRow(
        UUID id,
        FeedbackId feedbackId,
        String number,
        double doubt,
        List<String> topics,
        Channel channel,
        @Nullable PlaceId placeId,
        @Nullable ContactId contactId,
        String excerpt,
        int recurrence,
        Instant receivedAt,
        Instant openedAt) {

    static final String NAMES = """
            id, feedback_id, number, doubt, topics, channel, place_id, contact_id, excerpt, recurrence, received_at,
            opened_at""";

    static final String VALUES = """
            f.id, f.feedback_id, f.number, f.doubt, f.topics, f.channel, f.place_id, f.contact_id, f.excerpt,
            f.recurrence, f.received_at, f.opened_at""";

    static final String TYPES = """
            id uuid, feedback_id uuid, number text, doubt float8, topics text[], channel text, place_id uuid, contact_id uuid,
            excerpt text, recurrence int, received_at timestamptz, opened_at timestamptz""";
}
