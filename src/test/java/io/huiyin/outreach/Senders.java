package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Other instances of the house beside the one under test. */
@TestComponent
class Senders {

    private final MailCarrier carrier;
    private final Carriers carriers;
    private final OutboxTable outbox;
    private final Hospitals hospitals;
    private final QuietHours quiet;
    private final Envelopes envelopes;
    private final Answers answers;
    private final Outages outages;
    private final OutreachSettings settings;
    private final Clock clock;

    Senders(
            MailCarrier carrier,
            Carriers carriers,
            OutboxTable outbox,
            Hospitals hospitals,
            QuietHours quiet,
            Envelopes envelopes,
            Answers answers,
            Outages outages,
            OutreachSettings settings,
            Clock clock) {
        this.carrier = carrier;
        this.carriers = carriers;
        this.outbox = outbox;
        this.hospitals = hospitals;
        this.quiet = quiet;
        this.envelopes = envelopes;
        this.answers = answers;
        this.outages = outages;
        this.settings = settings;
        this.clock = clock;
    }

    Sender another() {
        return new Sender(carriers, outbox, hospitals, quiet, envelopes, answers, new Outages(), settings, clock);
    }

    void forgetOutages() {
        outages.over(carrier);
    }

    /** What an instance does that is killed right after the mail server said yes. */
    void claimSendAndDie() {
        Instant now = clock.instant();
        for (HospitalId hospital : outbox.due(carrier.code(), now)) {
            List<OutboxTable.Claimed> batch =
                    outbox.claim(hospital, carrier.code(), now, now.plus(Duration.ofMinutes(5)), 50);
            try (Carrier.Line line = carrier.open()) {
                for (OutboxTable.Claimed letter : batch) {
                    envelopes.hand(hospitals.find(hospital), letter, line);
                }
            } catch (Carrier.Outage e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
