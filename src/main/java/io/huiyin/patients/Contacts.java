package io.huiyin.patients;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps names and phones sealed, shows them masked, opens them for a reason. */
@Component
public class Contacts {

    private static final String NAME = "patients.contact.name";
    private static final String PHONE = "patients.contact.phone";
    private static final int SHARING = 200;

    private final ContactTable table;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    Contacts(ContactTable table, Vault vault, AuditTrail audit, Clock clock) {
        this.table = table;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps many at once, in the caller's transaction. */
    @Transactional
    public void keepAll(HospitalId hospital, Map<ContactId, NewContact> contacts) {
        if (!contacts.isEmpty()) {
            List<ContactTable.Sealed> rows = contacts.entrySet().stream()
                    .map(entry -> sealed(hospital, entry.getKey(), entry.getValue()))
                    .toList();
            table.insert(hospital, rows, clock.instant());
        }
    }

    public Map<ContactId, MaskedContact> masked(HospitalId hospital, Collection<ContactId> ids) {
        Map<ContactId, MaskedContact> masked = new LinkedHashMap<>();
        open(hospital, ids)
                .forEach((id, contact) -> masked.put(
                        id,
                        new MaskedContact(
                                contact.name() == null ? null : Masking.name(contact.name()),
                                contact.phone() == null ? null : Masking.phone(contact.phone()))));
        return masked;
    }

    /** Opens one for a person who says why; the caller has checked that the case is within their scope. */
    @Transactional
    public NewContact reveal(Actor actor, ContactId id, String reason) {
        actor.must(Permission.PATIENT_REVEAL);
        if (reason.isBlank()) {
            throw Refused.field("reason", "reveal.reason");
        }
        NewContact contact = open(actor.hospital(), List.of(id)).get(id);
        if (contact == null) {
            throw Refused.notFound();
        }
        audit.record(actor.hospital(), actor, "patient_revealed", "contact " + id, reason.strip());
        return contact;
    }

    /** Contacts with the same phone, this one included, the newest 200; empty if it has none. */
    public Set<ContactId> sharing(HospitalId hospital, ContactId id) {
        List<ContactTable.Sealed> rows = table.find(hospital, List.of(id));
        byte[] index = rows.isEmpty() ? null : rows.getFirst().phoneIndex();
        return index == null ? Set.of() : new LinkedHashSet<>(table.withPhone(hospital, index, SHARING));
    }

    /** The same for many at once; whoever has no phone is missing. */
    public Map<ContactId, Set<ContactId>> sharing(HospitalId hospital, Collection<ContactId> ids) {
        Map<ContactId, Set<ContactId>> sharing = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            table.withPhones(hospital, ids, SHARING)
                    .forEach(pair -> sharing.computeIfAbsent(pair.getKey(), asked -> new LinkedHashSet<>())
                            .add(pair.getValue()));
        }
        return sharing;
    }

    /** In clear, for a carrier that must reach the patient; never for a screen. */
    public Map<ContactId, NewContact> open(HospitalId hospital, Collection<ContactId> ids) {
        Map<ContactId, NewContact> open = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            for (ContactTable.Sealed row : table.find(hospital, ids)) {
                open.put(
                        row.id(),
                        new NewContact(opened(hospital, NAME, row.name()), opened(hospital, PHONE, row.phone())));
            }
        }
        return open;
    }

    private ContactTable.Sealed sealed(HospitalId hospital, ContactId id, NewContact contact) {
        String name = contact.name();
        String phone = contact.phone();
        return new ContactTable.Sealed(
                id,
                name == null ? null : vault.seal(hospital, NAME, name),
                phone == null ? null : vault.seal(hospital, PHONE, phone),
                phone == null ? null : vault.index(hospital, PHONE, normal(phone)));
    }

    /** What is no phone we know is found by its own words. */
    private static String normal(String phone) {
        return PhoneNumber.read(phone).map(PhoneNumber::value).orElse(phone);
    }

    private @Nullable String opened(HospitalId hospital, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(hospital, field, sealed);
    }
}
