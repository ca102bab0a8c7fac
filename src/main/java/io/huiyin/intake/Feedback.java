package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.ContactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said, as it was said.
 *
 * @param stated what the patient said it is; the analysis may understand it differently
 * @param takenDownBy the first receiver, if staff wrote it down for the patient
 * @param dangers codes of the kinds of danger heard in the words, empty if none
 */
public record Feedback(
        FeedbackId id,
        HospitalId hospital,
        @Nullable PlaceId place,
        Channel channel,
        @Nullable Nature stated,
        String text,
        @Nullable Integer rating,
        Identity identity,
        @Nullable ContactId contact,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        @Nullable StaffId takenDownBy,
        List<String> dangers,
        List<Attachment> attachments) {

    public Feedback {
        dangers = List.copyOf(dangers);
        attachments = List.copyOf(attachments);
    }

    public boolean danger() {
        return !dangers.isEmpty();
    }
}
