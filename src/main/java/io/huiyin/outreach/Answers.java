package io.huiyin.outreach;

import io.huiyin.organization.Hospital;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what a carrier said to a letter. */
@Component
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final OutboxTable outbox;
    private final Patience patience;
    private final QuietHours quiet;
    private final Clock clock;

    Answers(OutboxTable outbox, Patience patience, QuietHours quiet, Clock clock) {
        this.outbox = outbox;
        this.patience = patience;
        this.quiet = quiet;
        this.clock = clock;
    }

    void note(Hospital hospital, OutboxTable.Claimed letter, Carrier.Outcome outcome) {
        Instant now = clock.instant();
        boolean ours = switch (outcome) {
            case Carrier.Outcome.Taken taken -> outbox.sent(hospital.id(), letter, now);
            case Carrier.Outcome.Later later ->
                patience.isOver(letter.attempts())
                        ? outbox.giveUp(hospital.id(), letter, later.problem(), later.detail())
                        : outbox.tryLater(
                                hospital.id(), letter, next(hospital, letter, now), later.problem(), later.detail());
            case Carrier.Outcome.Never never -> outbox.giveUp(hospital.id(), letter, never.problem(), never.detail());
        };
        if (!ours) {
            log.warn("delivery {}: the answer to attempt {} came after its lease", letter.id(), letter.attempts());
        }
    }

    private Instant next(Hospital hospital, OutboxTable.Claimed letter, Instant now) {
        Instant next = patience.next(now, letter.attempts(), ThreadLocalRandom.current());
        return letter.urgent() ? next : quiet.release(next, hospital.zone());
    }
}
