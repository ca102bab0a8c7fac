package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what patients said. */
@Component
public class Feedbacks {

    Feedbacks() {}

    /** Refuses what this hospital does not have. */
    public Feedback find(HospitalId hospital, FeedbackId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of them that exist, in the order of their ids (oldest first). */
    public List<Feedback> all(HospitalId hospital, Collection<FeedbackId> ids) {
        throw new UnsupportedOperationException();
    }

    /** What the code opens; refuses a wrong one with {@code feedback.unknown_code}. */
    public Feedback byCode(String code) {
        throw new UnsupportedOperationException();
    }

    public FeedbackCode codeOf(HospitalId hospital, FeedbackId id) {
        throw new UnsupportedOperationException();
    }

    /** Words the patient added later, oldest first. */
    public List<Addition> additions(HospitalId hospital, FeedbackId id) {
        throw new UnsupportedOperationException();
    }
}
