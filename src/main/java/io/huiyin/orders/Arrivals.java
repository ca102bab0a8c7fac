package io.huiyin.orders;

import io.huiyin.intake.Channel;
import io.huiyin.intake.Identity;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Rhythm;
import io.huiyin.kernel.Rhythmic;
import io.huiyin.patients.NewContact;
import io.huiyin.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands orders that were taken over to intake, one by one, where they become feedback like any other. Intake commits on
 * its own; the key makes an order that was handed over twice one feedback.
 */
@Component
public class Arrivals implements Rhythmic {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final String FIELD = "orders.arrival.words";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ArrivalTable table;
    private final OrderTable orders;
    private final Intake intake;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Rhythm rhythm = new Rhythm("order-arrivals", EVERY, this::work);

    Arrivals(
            ArrivalTable table,
            OrderTable orders,
            Intake intake,
            Vault vault,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.orders = orders;
        this.intake = intake;
        this.vault = vault;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is sealed of an order until intake has it. */
    record Said(
            String text,
            @Nullable String nature,
            @Nullable String name,
            @Nullable String phone) {}

    /** In the caller's transaction. */
    void owe(HospitalId hospital, OrderId id, NewOrder order) {
        NewContact contact = order.contact();
        Nature nature = order.nature();
        Said said = new Said(
                order.text(),
                nature == null ? null : nature.code(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone());
        Instant now = clock.instant();
        table.add(hospital, id, Ids.next(now), vault.seal(hospital, FIELD, json.writeValueAsString(said)), now);
    }

    /** Does not wait for the next beat. */
    public void ring() {
        Thread.ofVirtual().name("order-arrivals-now").start(this::work);
    }

    /** Everything that is owed now, of all hospitals. */
    public void work() {
        for (HospitalId hospital : table.hospitals(clock.instant())) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> one(hospital)));
            }
        }
    }

    private boolean one(HospitalId hospital) {
        Optional<ArrivalTable.Arrival> claimed = table.claim(hospital, clock.instant());
        claimed.ifPresent(arrival -> {
            try {
                orders.becomes(
                        hospital,
                        arrival.order(),
                        intake.receive(submission(hospital, arrival)).feedback());
                table.done(hospital, arrival.order());
            } catch (Refused | DataAccessException e) {
                long seconds = Math.min(LONGEST.toSeconds(), 5L << Math.min(arrival.attempts(), 12));
                log.warn("order {} is not taken in yet: {}", arrival.order(), e.toString());
                table.failed(
                        hospital,
                        arrival.order(),
                        e.getClass().getSimpleName() + " " + e.getMessage(),
                        clock.instant().plusSeconds(seconds));
            }
        });
        return claimed.isPresent();
    }

    private Submission submission(HospitalId hospital, ArrivalTable.Arrival arrival) {
        Said said = json.readValue(vault.open(hospital, FIELD, arrival.sealed()), Said.class);
        Identity identity =
                said.phone() == null ? Identity.ANONYMOUS : said.name() == null ? Identity.PHONE : Identity.NAMED;
        return new Submission(
                arrival.key(),
                hospital,
                Channel.HOTLINE12345,
                null,
                said.nature() == null ? null : Coded.of(Nature.class, said.nature()),
                said.text(),
                null,
                identity,
                said.phone() == null ? null : new NewContact(said.name(), said.phone()),
                null,
                null,
                List.of(),
                null);
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }
}
