package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.patients.NewContact;
import java.util.List;
import java.util.UUID;

/** Submissions as patients make them. */
final class Said {

    private Said() {}

    static Submission anonymously(HospitalId hospital, String text) {
        return with(UUID.randomUUID(), hospital, text, Identity.ANONYMOUS, null);
    }

    static Submission withPhone(HospitalId hospital, String text, String phone) {
        return with(UUID.randomUUID(), hospital, text, Identity.PHONE, new NewContact("张小丰", phone));
    }

    static Submission again(UUID key, HospitalId hospital, String text) {
        return with(key, hospital, text, Identity.ANONYMOUS, null);
    }

    static Submission withPictures(UUID key, HospitalId hospital, String text, List<AttachmentId> pictures) {
        return new Submission(
                key,
                hospital,
                Channel.H5,
                null,
                Nature.COMPLAINT,
                text,
                null,
                Identity.ANONYMOUS,
                null,
                null,
                null,
                pictures,
                null);
    }

    private static Submission with(
            UUID key,
            HospitalId hospital,
            String text,
            Identity identity,
            @org.jspecify.annotations.Nullable NewContact contact) {
        return new Submission(
                key,
                hospital,
                Channel.H5,
                null,
                Nature.COMPLAINT,
                text,
                null,
                identity,
                contact,
                "ZY20260001",
                null,
                List.of(),
                null);
    }
}
