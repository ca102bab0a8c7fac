package io.huiyin.patients;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps names and phones sealed, shows them masked, opens them for a reason. */
@Component
public class Contacts {

    Contacts() {}

    /** Keeps many at once, in the caller's transaction. */
    public void keepAll(HospitalId hospital, Map<ContactId, NewContact> contacts) {
        throw new UnsupportedOperationException();
    }

    public Map<ContactId, MaskedContact> masked(HospitalId hospital, Collection<ContactId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Opens one for a person who says why; the caller has checked that the case is within their scope. */
    public NewContact reveal(Actor actor, ContactId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Contacts with the same phone, this one included; empty if it has none. */
    public Set<ContactId> sharing(HospitalId hospital, ContactId id) {
        throw new UnsupportedOperationException();
    }

    /** In clear, for a carrier that must reach the patient; never for a screen. */
    public Map<ContactId, NewContact> open(HospitalId hospital, Collection<ContactId> ids) {
        throw new UnsupportedOperationException();
    }
}
