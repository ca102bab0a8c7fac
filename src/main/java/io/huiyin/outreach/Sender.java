package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox out of the house. Any number of instances may do so at once. A letter leaves at least once: it is
 * noted as sent only after the carrier has taken it, and what a fallen instance had in hand becomes due again when the
 * lease ends.
 */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int BATCH = 50;
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Carriers carriers;
    private final OutboxTable outbox;
    private final Hospitals hospitals;
    private final QuietHours quiet;
    private final Envelopes envelopes;
    private final Answers answers;
    private final Outages outages;
    private final Duration lease;
    private final Clock clock;
    private final ReentrantLock atWork = new ReentrantLock();
    private volatile boolean stopping;

    Sender(
            Carriers carriers,
            OutboxTable outbox,
            Hospitals hospitals,
            QuietHours quiet,
            Envelopes envelopes,
            Answers answers,
            Outages outages,
            OutreachSettings settings,
            Clock clock) {
        this.carriers = carriers;
        this.outbox = outbox;
        this.hospitals = hospitals;
        this.quiet = quiet;
        this.envelopes = envelopes;
        this.answers = answers;
        this.outages = outages;
        this.lease = settings.retry().lease();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${huiyin.outreach.poll:1s}", initialDelayString = "${huiyin.outreach.poll:1s}")
    void sendDue() {
        atWork.lock();
        try {
            carriers.all().stream().filter(Carrier::ready).forEach(this::sendDue);
        } finally {
            atWork.unlock();
        }
    }

    /** Lets the letter in hand be noted before the database goes away. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (atWork.tryLock(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            atWork.unlock();
        }
    }

    private void sendDue(Carrier carrier) {
        Instant start = clock.instant();
        if (stopping || outages.lasts(carrier, start)) {
            return;
        }
        List<HospitalId> waiting = outbox.due(carrier.code(), start);
        if (waiting.isEmpty()) {
            return;
        }
        try (Carrier.Line line = carrier.open()) {
            goRound(carrier, line, waiting);
            outages.over(carrier);
        } catch (Carrier.Outage outage) {
            Instant now = clock.instant();
            Instant next = outages.begins(carrier, now);
            log.warn("{} takes no letters ({}), next try at {}", carrier.code(), outage.detail(), next);
            waiting.forEach(
                    hospital -> outbox.putOff(hospital, carrier.code(), now, next, outage.problem(), outage.detail()));
        }
    }

    /** A batch for each hospital in turn, so that a large one does not keep the small ones waiting. */
    private void goRound(Carrier carrier, Carrier.Line line, List<HospitalId> waiting) throws Carrier.Outage {
        Deque<HospitalId> round = new ArrayDeque<>(waiting);
        while (!round.isEmpty() && !stopping && line.isOpen()) {
            HospitalId hospital = round.remove();
            if (sendBatch(hospitals.find(hospital), carrier, line) == BATCH) {
                round.add(hospital);
            }
        }
    }

    private int sendBatch(Hospital hospital, Carrier carrier, Carrier.Line line) throws Carrier.Outage {
        Instant now = clock.instant();
        if (quiet.covers(now, hospital.zone())) {
            outbox.hold(hospital.id(), carrier.code(), now, quiet.release(now, hospital.zone()));
        }
        Instant leaseEnd = now.plus(lease);
        List<OutboxTable.Claimed> batch = outbox.claim(hospital.id(), carrier.code(), now, leaseEnd, BATCH);
        int handed = 0;
        try {
            boolean open = true;
            while (open
                    && handed < batch.size()
                    && !stopping
                    && clock.instant().isBefore(leaseEnd.minus(LAST_MINUTE))) {
                Carrier.Outcome outcome = envelopes.hand(hospital, batch.get(handed), line);
                answers.note(hospital, batch.get(handed), outcome);
                handed++;
                open = outcome instanceof Carrier.Outcome.Taken || line.isOpen();
            }
        } finally {
            batch.subList(handed, batch.size()).forEach(letter -> outbox.putBack(hospital.id(), letter, now));
        }
        return batch.size();
    }
}
