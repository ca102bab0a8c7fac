package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.NewContact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the way to a patient's telephone, if there is a carrier for telephones and the patient left a number. */
@Component
final class Telephones {

    private final Carriers carriers;
    private final Contacts contacts;
    private final Seals seals;

    Telephones(Carriers carriers, Contacts contacts, Seals seals) {
        this.carriers = carriers;
        this.contacts = contacts;
        this.seals = seals;
    }

    /** Which carrier, and the number for it. */
    record Way(String carrier, byte[] sealedNumber) {}

    Optional<Way> reach(HospitalId hospital, ContactId contact) {
        return carriers.reaching(Carrier.Reach.TELEPHONE)
                .flatMap(carrier -> Optional.ofNullable(
                                contacts.open(hospital, List.of(contact)).get(contact))
                        .map(NewContact::phone)
                        .filter(phone -> !phone.isBlank())
                        .map(phone -> new Way(carrier.code(), seals.address(hospital, phone))));
    }
}
