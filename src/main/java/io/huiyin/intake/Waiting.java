package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The queue of what has been received and not yet understood. A row is work owed; rows that keep failing are set aside. */
@Component
public class Waiting {

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_ERROR = 500;

    private final WaitingTable table;
    private final Feedbacks feedbacks;
    private final Clock clock;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();

    Waiting(WaitingTable table, Feedbacks feedbacks, Clock clock) {
        this.table = table;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /** One that failed three times and waits for a person. */
    public record SetAside(FeedbackId feedback, Instant at, String error) {}

    /** How long the queue is; set-aside ones are not counted. */
    public record Queue(long waiting, @Nullable Instant oldest) {}

    /** Hospitals with work that can be claimed now. */
    public List<HospitalId> hospitals() {
        return table.hospitals(clock.instant());
    }

    /** Takes the oldest for the length of the caller's transaction; nobody else gets them meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Feedback> claim(HospitalId hospital, int limit) {
        return feedbacks.all(hospital, table.claim(hospital, limit, clock.instant()));
    }

    @Transactional
    public void done(HospitalId hospital, Collection<FeedbackId> ids) {
        if (!ids.isEmpty()) {
            table.remove(hospital, ids);
        }
    }

    /** One more failure; the next try comes a few seconds later, the third one is the last. */
    @Transactional
    public void failed(HospitalId hospital, FeedbackId id, String error) {
        String kept = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        table.fail(hospital, id, Words.clean(kept), ATTEMPTS, PAUSE, clock.instant());
    }

    /** Oldest first, 200 at most. */
    public List<SetAside> setAside(HospitalId hospital) {
        return table.setAside(hospital);
    }

    /** Puts one that was set aside back into the queue. */
    @Transactional
    public void retry(HospitalId hospital, FeedbackId id) {
        if (!table.retry(hospital, id, clock.instant())) {
            throw Refused.notFound();
        }
        ring();
    }

    public Queue count(HospitalId hospital) {
        return table.count(hospital);
    }

    /** Calls this soon after something new was stored by this instance; it must come back at once. What other
     * instances stored is found by asking now and then. */
    public void wakeUp(Runnable worker) {
        workers.add(worker);
    }

    /** In the transaction that stores them. */
    void add(HospitalId hospital, Collection<FeedbackId> ids) {
        table.add(hospital, ids, clock.instant());
    }

    void ring() {
        workers.forEach(Runnable::run);
    }
}
