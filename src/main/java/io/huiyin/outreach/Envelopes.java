package io.huiyin.outreach;

import io.huiyin.organization.Hospital;
import org.springframework.stereotype.Component;

/** Makes a letter of a claimed row and hands it to the carrier. */
@Component
final class Envelopes {

    private final Seals seals;

    Envelopes(Seals seals) {
        this.seals = seals;
    }

    Carrier.Outcome hand(Hospital hospital, OutboxTable.Claimed row, Carrier.Line line) throws Carrier.Outage {
        Letter letter;
        try {
            letter = letter(hospital, row);
        } catch (IllegalStateException unreadable) {
            return new Carrier.Outcome.Never(Problem.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        return line.hand(letter);
    }

    private Letter letter(Hospital hospital, OutboxTable.Claimed row) {
        return new Letter(
                hospital.id(),
                row.id(),
                hospital.name(),
                seals.openAddress(hospital.id(), row.sealedAddress()),
                row.subject().zh() + " · " + row.subject().en(),
                seals.openWords(hospital.id(), row.sealedWords()),
                row.at());
    }
}
