package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        boolean kept = plan && plan(it, act);
        it.step(key, act, StepKind.REPLIED, text, kept ? Map.of("plan", "true") : Map.of());
    }

    /** The patient knows what will be done; says whether that was owed. */
    static boolean plan(Case it, Act act) {
        if (it.plannedAt != null || it.answered()) {
            return false;
        }
        it.plannedAt = act.at();
        it.promises.keep(it.round, PromiseKind.PLAN, act.at());
        return true;
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
        give(it, act, Objects.requireNonNull(it.answer), Map.of());
    }

    /** The patient has it from now on, and is to be asked whether it settles the matter. */
    static void give(Case it, Act act, Answer answer, Map<String, String> more) {
        it.answer = answer;
        it.stage = new Stage.Answered(act.at(), answer.by(), Echo.WAITING);
        it.settled = null;
        for (PromiseKind kind :
                List.of(PromiseKind.DISPATCH, PromiseKind.PLAN, PromiseKind.ANSWER, PromiseKind.LEGAL)) {
            it.promises.keep(it.round, kind, act.at());
        }
        if (it.origin.contact() != null
                && it.promises.find(it.round, PromiseKind.CALLBACK).isEmpty()) {
            promiseCallback(it, act);
        }
        Map<String, String> facts = new LinkedHashMap<>(more);
        if (answer.outcome() != null) {
            facts.put("outcome", answer.outcome().code());
        }
        it.step(act, StepKind.ANSWERED, answer.text(), facts);
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
        if (it.merged()) {
            // Its lead is worked on, and sounds the alarm; the own clocks run faster from now on.
            it.level = Level.URGENT;
            it.regrade(act);
            return;
        }
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
