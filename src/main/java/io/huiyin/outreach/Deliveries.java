package io.huiyin.outreach;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import io.huiyin.patients.ContactId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what became of everything we sent, and sends again what did not arrive. */
@Component
public class Deliveries {

    private static final int PAGE = 50;

    private final DeliveryTable table;
    private final Recipients recipients;
    private final Carriers carriers;
    private final People people;
    private final Telephones telephones;
    private final Seals seals;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            Recipients recipients,
            Carriers carriers,
            People people,
            Telephones telephones,
            Seals seals,
            Clock clock) {
        this.table = table;
        this.recipients = recipients;
        this.carriers = carriers;
        this.people = people;
        this.telephones = telephones;
        this.seals = seals;
        this.clock = clock;
    }

    /** Which list of deliveries is looked at. */
    public enum Shelf implements Coded {
        WAITING,
        SENT,
        /** Also what nothing can carry. */
        FAILED
    }

    /** A way out of the house, and whether it has been set up. */
    public record Way(String code, boolean ready) {}

    private record Aim(String carrier, byte[] sealedAddress) {}

    /** Newest first. */
    public Page<Delivery> list(Actor reader, Shelf shelf, @Nullable String cursor) {
        reader.must(Permission.OPERATIONS_READ);
        Position below = cursor == null ? null : Position.of(cursor);
        List<DeliveryRow> rows = table.list(reader.hospital(), shelf.code(), below, PAGE + 1);
        Page<DeliveryRow> page = Page.of(rows, PAGE, last -> Position.parts(last.at(), last.id()));
        return new Page<>(recipients.shown(reader.hospital(), page.items()), page.next());
    }

    public List<Way> ways(Actor reader) {
        reader.must(Permission.OPERATIONS_READ);
        return carriers.all().stream()
                .map(carrier -> new Way(carrier.code(), carrier.ready()))
                .toList();
    }

    /** How many have failed and could be tried again. */
    public int failed(HospitalId hospital) {
        return table.failed(hospital);
    }

    /** Sends it on its way once more, to the address as it is now. */
    @Transactional
    public void again(Actor actor, UUID id) {
        actor.must(Permission.OPERATIONS_READ);
        DeliveryRow row = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        if (row.state().equals(DeliveryRow.SENT)) {
            throw new Refused("delivery.already_sent");
        }
        if (row.problem() == null) {
            throw new Refused("delivery.on_its_way");
        }
        Aim aim = aim(actor.hospital(), row);
        if (!table.again(actor.hospital(), id, aim.carrier(), aim.sealedAddress(), clock.instant())) {
            throw Refused.changed();
        }
    }

    private Aim aim(HospitalId hospital, DeliveryRow row) {
        if (!row.toStaff()) {
            return telephones
                    .reach(hospital, new ContactId(row.recipientId()))
                    .map(way -> new Aim(way.carrier(), way.sealedNumber()))
                    .orElseThrow(() -> new Refused("delivery.no_carrier"));
        }
        Carrier mail =
                carriers.reaching(Carrier.Reach.MAILBOX).orElseThrow(() -> new Refused("delivery.no_mail_server"));
        Optional<MailAddress> address =
                people.email(hospital, new StaffId(row.recipientId())).flatMap(MailAddress::of);
        return address.map(known -> new Aim(mail.code(), seals.address(hospital, known.value())))
                .orElseThrow(() -> new Refused("delivery.no_address"));
    }
}
