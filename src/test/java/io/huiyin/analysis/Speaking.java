package io.huiyin.analysis;

import io.huiyin.intake.Channel;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Identity;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Patients who say something. */
record Speaking(Intake intake, HospitalId hospital) {

    FeedbackId say(String text) {
        return say(text, null, null);
    }

    FeedbackId say(String text, @Nullable Nature nature, @Nullable PlaceId place) {
        return intake.receive(new Submission(
                        UUID.randomUUID(),
                        hospital,
                        Channel.H5,
                        place,
                        nature,
                        text,
                        null,
                        Identity.ANONYMOUS,
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .feedback();
    }
}
