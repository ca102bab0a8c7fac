package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written beside a case by other rooms and changes nothing of it; a legal hold does not forbid it. */
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

    /**
     * Somebody says: I take it.
     *
     * @param alarm its id, which is also that of the step
     * @param trigger code of what it rings about
     */
    @Transactional
    public void took(Actor actor, CaseId id, UUID alarm, String trigger, @Nullable String note) {
        docket.once(
                actor,
                id,
                alarm,
                Permission.CASE_NOTE,
                (it, act) -> it.step(alarm, act, StepKind.ALARM_TAKEN, note, Map.of("trigger", trigger)));
    }

    /** Refuses whoever may not write one. */
    @Transactional(readOnly = true)
    public void mustWrite(Actor actor, CaseId id) {
        docket.find(actor, id, false);
        actor.must(Permission.CASE_LETTER);
    }
}
