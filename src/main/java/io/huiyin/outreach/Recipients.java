package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows deliveries with the address masked, enough to recognise it. */
@Component
final class Recipients {

    private final Contacts contacts;
    private final Seals seals;

    Recipients(Contacts contacts, Seals seals) {
        this.contacts = contacts;
        this.seals = seals;
    }

    List<Delivery> shown(HospitalId hospital, List<DeliveryRow> rows) {
        List<ContactId> patients = rows.stream()
                .filter(row -> !row.toStaff())
                .map(row -> new ContactId(row.recipientId()))
                .distinct()
                .toList();
        Map<ContactId, MaskedContact> known = patients.isEmpty() ? Map.of() : contacts.masked(hospital, patients);
        return rows.stream().map(row -> shown(hospital, row, known)).toList();
    }

    private Delivery shown(HospitalId hospital, DeliveryRow row, Map<ContactId, MaskedContact> patients) {
        return new Delivery(
                row.id(),
                row.at(),
                row.carrier(),
                row.toStaff() ? mailbox(hospital, row) : telephone(patients.get(new ContactId(row.recipientId()))),
                row.kind(),
                row.subject(),
                row.shownState(),
                row.attempts(),
                row.problem(),
                row.detail(),
                row.nextAttemptAt(),
                row.sentAt(),
                row.urgent(),
                row.caseId(),
                row.feedbackId());
    }

    private String mailbox(HospitalId hospital, DeliveryRow row) {
        if (row.sealedAddress() == null || row.problem() == Problem.UNREADABLE) {
            return "***";
        }
        return MailAddress.of(seals.openAddress(hospital, row.sealedAddress()))
                .map(MailAddress::masked)
                .orElse("***");
    }

    private static String telephone(@Nullable MaskedContact contact) {
        return contact == null || contact.phone() == null ? "***" : contact.phone();
    }
}
