package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the link that goes with an answer, in the transaction that gives the answer. */
@Component
class Echoing {

    private final EchoLinkTable table;
    private final PublicAddress address;
    private final Duration lasting;
    private final Clock clock;

    Echoing(EchoLinkTable table, PublicAddress address, CaseSettings settings, Clock clock) {
        this.table = table;
        this.address = address;
        this.lasting = settings.echoLink();
        this.clock = clock;
    }

    String link(HospitalId hospital, Case it) {
        EchoToken token = EchoToken.draw(hospital);
        Instant now = clock.instant();
        table.add(hospital, token.hash(), new EchoLinkTable.Link(it.origin.id(), it.round, now.plus(lasting)), now);
        return address.of("/p/answer/" + token);
    }
}
