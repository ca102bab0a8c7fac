package io.huiyin.outreach;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All the ways out of the house that are built in, set up or not. */
@Component
final class Carriers {

    private final List<Carrier> all;

    Carriers(List<Carrier> all) {
        this.all = List.copyOf(all);
    }

    List<Carrier> all() {
        return all;
    }

    /** The first that is set up and delivers to such an address. */
    Optional<Carrier> reaching(Carrier.Reach reach) {
        return all.stream()
                .filter(carrier -> carrier.ready() && carrier.reach() == reach)
                .findFirst();
    }
}
