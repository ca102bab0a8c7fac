package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.NewContact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in, read and checked. What an anonymous voice said about itself is dropped here, so that it
 * cannot be stored on any way.
 *
 * @param key made by the sender, once per piece of feedback: the same key again is the same feedback again
 * @param visit number of the visit, as printed on the patient's papers
 * @param takenDownBy the member of staff who wrote it down: the first receiver
 */
public record Submission(
        UUID key,
        HospitalId hospital,
        Channel channel,
        @Nullable PlaceId place,
        @Nullable Nature nature,
        String text,
        @Nullable Integer rating,
        Identity identity,
        @Nullable NewContact contact,
        @Nullable String visit,
        @Nullable Instant occurredAt,
        List<AttachmentId> attachments,
        @Nullable StaffId takenDownBy) {

    public Submission {
        attachments = List.copyOf(attachments);
        if (identity == Identity.ANONYMOUS) {
            contact = null;
            visit = null;
        } else if (identity == Identity.PHONE && contact != null) {
            contact = new NewContact(null, contact.phone());
        }
    }
}
