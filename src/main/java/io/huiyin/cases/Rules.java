package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reader's hospital promises, to be read. */
@Component
public class Rules {

    private final Grounds grounds;
    private final Clock clock;

    Rules(Grounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    /** By level and kind; the limits of the law stand among them. */
    public List<PromiseRule> of(Actor reader) {
        PromiseRules rules = grounds.book(reader.hospital()).at(clock.instant()).rules();
        List<PromiseRule> all = new ArrayList<>();
        for (Level level : Level.values()) {
            for (PromiseKind kind : PromiseKind.values()) {
                if (kind == PromiseKind.LEGAL && level.underLaw()) {
                    all.add(PromiseRules.legal(level, false));
                } else {
                    rules.find(level, kind).ifPresent(all::add);
                }
            }
        }
        return all;
    }
}
