package io.huiyin.cases;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asking the patient for what is missing. The hospital's promises stand still until the patient writes, until staff go on
 * without an answer, or until the wait is over; the limit of the law runs on and is watched on.
 */
final class Asking {

    private Asking() {}

    /**
     * @param reachable whether the question can come to the patient's eyes or ears at all
     */
    static void ask(Case it, Act act, @Nullable String typed, boolean reachable) {
        it.must(Verb.ASK);
        it.mustLead(act);
        String text = Words.required("text", typed);
        refusal(it, act, reachable).ifPresent(refused -> {
            throw refused;
        });
        it.takeUp(act);
        it.unread = false;
        Pause pause = pause(it, act);
        it.pauses.add(pause);
        it.promises.reckon(it.round, it.clock(act), act.at());
        Map<String, String> facts =
                new LinkedHashMap<>(Map.of("until", pause.until().toString()));
        it.promises
                .beyondLaw(it.round)
                .ifPresent(late -> facts.put("beyondLaw", late.dueAt().toString()));
        it.step(pause.id(), act, StepKind.ASKED, text, facts);
    }

    /** Why the patient cannot be asked now, apart from the stage of the case. */
    static Optional<Refused> refusal(Case it, Act act, boolean reachable) {
        if (!reachable) {
            return Optional.of(new Refused("case.ask.unreachable"));
        }
        if (it.pause().isPresent()) {
            return Optional.of(new Refused("case.ask.waiting"));
        }
        int asks = version(it, act).asks();
        return it.asked() >= asks ? Optional.of(new Refused("case.ask.often", asks)) : Optional.empty();
    }

    /** The wait that a question asked now would begin. */
    static Pause pause(Case it, Act act) {
        Instant until = act.ground()
                .calendar()
                .endOfWorkingDay(act.at(), version(it, act).waitDays());
        return new Pause(Ids.next(act.at()), it.round, act.at(), act.staff(), until, null, null);
    }

    /** Staff go on without an answer, or had it by telephone. */
    static void resume(Case it, Act act, @Nullable String typed) {
        it.mustLead(act);
        String reason = Words.required("reason", typed);
        Pause pause = it.pause().orElseThrow(() -> new Refused("case.ask.running"));
        it.unread = false;
        end(it, act, pause.ended(act.at(), Pause.End.RESUMED), reason);
    }

    /** The patient has written; if it was too late, the clock has been running since the wait was over. */
    static void hear(Case it, Act act) {
        noticeSilence(it, act);
        it.pause().ifPresent(pause -> end(it, act, pause.ended(act.at(), Pause.End.PATIENT_WROTE), null));
    }

    /** However late it is noticed, the wait ended when it was to end. */
    static void noticeSilence(Case it, Act act) {
        it.pause()
                .filter(pause -> !act.at().isBefore(pause.until()))
                .ifPresent(pause -> end(it, act.byItself(), pause.ended(pause.until(), Pause.End.EXPIRED), null));
    }

    static void endWhenDone(Case it, Act act) {
        it.pause()
                .filter(pause -> it.answered())
                .ifPresent(pause -> end(it, act, pause.ended(act.at(), Pause.End.DONE), null));
    }

    private static void end(Case it, Act act, Pause ended, @Nullable String reason) {
        it.pauses.replaceAll(pause -> pause.id().equals(ended.id()) ? ended : pause);
        it.promises.reckon(it.round, it.clock(act), act.at());
        Span span = ended.span();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("how", ended.end() == null ? "" : ended.end().code());
        facts.put("from", span.from().toString());
        facts.put("to", span.to().toString());
        it.step(act, StepKind.RESUMED, reason, facts);
    }

    private static PromiseVersion version(Case it, Act act) {
        return act.ground().book().at(it.roundStartedAt);
    }
}
