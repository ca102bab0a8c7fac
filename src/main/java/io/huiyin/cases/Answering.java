package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words between the hospital and the patient, up to the answer. */
final class Answering {

    private Answering() {}

    static void note(Case it, Act act, @Nullable String typed, @Nullable UUID key) {
        it.must(Verb.NOTE);
        it.step(key, act, StepKind.NOTED, Words.required("text", typed), Map.of());
    }

    /**
     * To the patient.
     *
     * @param plan whether these words tell the patient what will be done; counts as the plan an urgent case owes
     */
    static void reply(Case it, Act act, @Nullable String typed, boolean plan, @Nullable UUID key) {
        it.must(Verb.REPLY);
        it.mustLead(act);
        String text = Words.required("text", typed);
        if (!it.answered()) {
            it.takeUp(act);
        }
        it.unread = false;
        boolean kept = plan && it.plannedAt == null && !it.answered();
        if (kept) {
            it.plannedAt = act.at();
            it.promises.keep(it.round, PromiseKind.PLAN, act.at());
        }
        it.step(key, act, StepKind.REPLIED, text, kept ? Map.of("plan", "true") : Map.of());
    }

    static void answer(
            Case it,
            Act act,
            @Nullable String typed,
            @Nullable String cause,
            @Nullable String action,
            @Nullable Outcome outcome) {
        answer(it, act, typed, new Cases.Finding(cause, action, outcome));
    }

    static void answer(Case it, Act act, @Nullable String typed, Cases.Finding finding) {
        it.must(Verb.ANSWER);
        it.mustLead(act);
        String text = Words.required("text", typed);
        int unsigned = it.openTasks().size();
        if (unsigned > 0) {
            throw new Refused("case.answer.unsigned", unsigned);
        }
        it.takeUp(act);
        it.answer = new Answer(text, null, null, null, act.at(), act.staff());
        Inquiring.found(it, finding);
        it.stage = new Stage.Answered(act.at(), act.staff(), Echo.WAITING);
        it.settled = null;
        for (PromiseKind kind :
                List.of(PromiseKind.DISPATCH, PromiseKind.PLAN, PromiseKind.ANSWER, PromiseKind.LEGAL)) {
            it.promises.keep(it.round, kind, act.at());
        }
        if (it.origin.contact() != null) {
            promiseCallback(it, act);
        }
        it.step(
                act,
                StepKind.ANSWERED,
                text,
                finding.outcome() == null
                        ? Map.of()
                        : Map.of("outcome", finding.outcome().code()));
    }

    /** The patient adds words. Danger in them starts the case anew, as urgent, however far it has come. */
    static void hear(Case it, Act act, UUID addition, boolean danger) {
        it.unread = true;
        it.step(act, StepKind.PATIENT_WROTE, null, Map.of("addition", addition.toString()));
        Asking.hear(it, act);
        if (!danger) {
            return;
        }
        it.step(act, StepKind.DANGER_HEARD, null, Map.of("addition", addition.toString()));
        Taking.alarm(it, act);
    }

    /** Nobody can be called who left no telephone; such a patient says by the code whether it is settled. */
    private static void promiseCallback(Case it, Act act) {
        PromiseVersion version = act.ground().book().at(it.roundStartedAt);
        version.rules()
                .find(it.level, PromiseKind.CALLBACK)
                .map(rule ->
                        Term.of(rule, version.number(), act.at(), act.ground().calendar()))
                .map(term -> Promise.of(PromiseKind.CALLBACK, it.round, act.at(), term))
                .ifPresent(promise -> it.promises.add(List.of(promise)));
    }
}
