package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What never changes about a case. */
record Origin(
        HospitalId hospital,
        CaseId id,
        FeedbackId feedback,
        String number,
        @Nullable ContactId contact,
        Instant receivedAt) {}
