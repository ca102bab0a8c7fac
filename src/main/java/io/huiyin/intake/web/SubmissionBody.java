package io.huiyin.intake.web;

import io.huiyin.intake.Channel;
import io.huiyin.intake.Identity;
import io.huiyin.kernel.Nature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shape of a submission for the documentation; {@link SubmissionForm} reads it field by field. */
@Schema(name = "Submission")
record SubmissionBody(
        @Schema(description = "Code of the hospital. Not sent by staff: it is theirs.", example = "RENMIN")
        String hospital,

        Channel channel,

        @Schema(description = "Code of the place, from the QR code on its wall.") @Nullable
        String place,

        @Nullable Nature nature,

        @Schema(description = "At most 5,000 characters; kept as text, whatever it looks like.", maxLength = 5000)
        String text,

        @Schema(minimum = "0", maximum = "10") @Nullable Integer rating,

        @Schema(description = "named needs a name and a phone, phone needs a phone; of anonymous nothing is kept.")
        Identity identity,

        @Nullable Contact contact,

        @Schema(description = "Number of the visit, as printed on the patient's papers.") @Nullable
        String visit,

        @Schema(description = "Not in the future.") @Nullable
        OffsetDateTime occurredAt,

        @Schema(description = "Ids of uploaded pictures; each can be used once, within a day.") @Nullable
        List<UUID> attachments) {

    /** How to reach who speaks. */
    @Schema(name = "SubmissionContact")
    record Contact(@Nullable String name, @Nullable String phone) {}
}
