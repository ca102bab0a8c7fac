package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written beside a case and changes nothing of it; a legal hold does not forbid it. */
@Component
public class Correspondence {

    private final Docket docket;

    Correspondence(Docket docket) {
        this.docket = docket;
    }

    /**
     * A letter was written.
     *
     * @param letter its id, which is also that of the step; the same one again is the same letter
     * @param kind code of its pattern
     */
    @Transactional
    public void wrote(Actor actor, CaseId id, UUID letter, String kind) {
        docket.once(
                actor,
                id,
                letter,
                Permission.CASE_LETTER,
                (it, act) -> it.step(letter, act, StepKind.LETTER_WRITTEN, null, Map.of("letter", kind)));
    }

    /** Refuses whoever may not write one. */
    @Transactional(readOnly = true)
    public void mustWrite(Actor actor, CaseId id) {
        docket.find(actor, id, false);
        actor.must(Permission.CASE_LETTER);
    }
}
