package io.huiyin.demo;

import io.huiyin.kernel.Actor;
import io.huiyin.reactions.Rule;
import io.huiyin.reactions.Rules;
import org.springframework.stereotype.Component;

/** The hospital tries the contacts it could owe by itself on what it has heard so far, and switches them on. */
@Component
class Habits {

    private static final int DAYS = 90;

    private final Rules rules;

    Habits(Rules rules) {
        this.rules = rules;
    }

    void begin(Actor quality) {
        for (Rule rule : rules.list(quality)) {
            rules.trial(quality, rule.id(), DAYS);
            if (rule.kind() == Rule.Kind.CONTACT && !rule.on()) {
                rules.switchTo(quality, rule.id(), rule.version(), true);
            }
        }
    }
}
