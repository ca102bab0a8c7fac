package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue of what has been received and not yet understood. A row is work owed; rows that keep failing are set aside. */
@Component
public class Waiting {

    Waiting() {}

    /** One that failed three times and waits for a person. */
    public record SetAside(FeedbackId feedback, Instant at, String error) {}

    /** How long the queue is; set-aside ones are not counted. */
    public record Queue(long waiting, @Nullable Instant oldest) {}

    /** Hospitals with work that can be claimed now. */
    public List<HospitalId> hospitals() {
        throw new UnsupportedOperationException();
    }

    /** Takes the oldest for the length of the caller's transaction; nobody else gets them meanwhile. */
    public List<Feedback> claim(HospitalId hospital, int limit) {
        throw new UnsupportedOperationException();
    }

    public void done(HospitalId hospital, Collection<FeedbackId> ids) {
        throw new UnsupportedOperationException();
    }

    /** One more failure; the next try comes later, the third one is the last. */
    public void failed(HospitalId hospital, FeedbackId id, String error) {
        throw new UnsupportedOperationException();
    }

    public List<SetAside> setAside(HospitalId hospital) {
        throw new UnsupportedOperationException();
    }

    /** Puts one that was set aside back into the queue. */
    public void retry(HospitalId hospital, FeedbackId id) {
        throw new UnsupportedOperationException();
    }

    public Queue count(HospitalId hospital) {
        throw new UnsupportedOperationException();
    }

    /** Calls this soon after something new was stored by this instance; other instances are seen by asking now and then. */
    public void wakeUp(Runnable worker) {
        throw new UnsupportedOperationException();
    }
}
