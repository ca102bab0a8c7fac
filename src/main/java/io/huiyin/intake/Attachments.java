package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import org.springframework.stereotype.Component;

/** Takes pictures in, keeps them for their words, shows them. */
@Component
public class Attachments {

    Attachments() {}

    /** The picture of that feedback; refuses one that belongs to another feedback as if it did not exist. */
    public Picture picture(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        throw new UnsupportedOperationException();
    }
}
