package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reader's hospital promises, to be read. */
@Component
public class Rules {

    private final Grounds grounds;

    Rules(Grounds grounds) {
        this.grounds = grounds;
    }

    /** By level and kind; the limits of the law stand among them. */
    public List<PromiseRule> of(Actor reader) {
        PromiseRules rules = grounds.rules(reader.hospital());
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
