package io.huiyin.cases;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asking the patient whether it is settled: by telephone, or the patient says so by the code. */
final class CallingBack {

    /** After so many calls on so many days without reaching anybody, the case may be closed. */
    static final int ATTEMPTS = 3;

    static final int DAYS = 2;

    private static final int WORST = 1;
    private static final int BEST = 5;

    private CallingBack() {}

    static void call(Case it, Act act, CallOutcome outcome, @Nullable String typed) {
        call(it, act, outcome, typed, null);
    }

    /** @param grade how content the patient is, 1 to 5; only who was reached and is settled says so */
    static void call(Case it, Act act, CallOutcome outcome, @Nullable String typed, @Nullable Integer grade) {
        it.must(Verb.CALL_BACK);
        String note = outcome == CallOutcome.NOT_SETTLED ? Words.required("note", typed) : orEmpty(typed);
        if (it.origin.contact() == null) {
            throw new Refused("case.callback.anonymous");
        }
        if (act.staff().equals(answerer(it))) {
            throw new Refused("case.callback.same_person");
        }
        it.unread = false;
        it.calls.add(new Call(Ids.next(act.at()), it.round, act.at(), act.staff(), outcome, note));
        it.calledBackAt = act.at();
        it.step(act, StepKind.CALLBACK_MADE, note.isEmpty() ? null : note, facts(outcome, grade));
        switch (outcome) {
            case SETTLED -> settle(it, act);
            case NOT_SETTLED -> Closing.beginAnew(it, act, it.level.up(), note);
            case NOT_REACHED -> {
                if (triedEnough(it, act.ground().calendar().zone())) {
                    echo(it, Echo.UNREACHABLE);
                    it.promises.keep(it.round, PromiseKind.CALLBACK, act.at());
                }
            }
        }
    }

    private static Map<String, String> facts(CallOutcome outcome, @Nullable Integer grade) {
        if (grade == null || outcome == CallOutcome.NOT_REACHED) {
            return Map.of("outcome", outcome.code());
        }
        if (grade < WORST || grade > BEST) {
            throw Refused.field("grade", "case.callback.grade");
        }
        return Map.of("outcome", outcome.code(), "grade", grade.toString());
    }

    /** The patient's own word, by the code. */
    static void confirm(Case it, Act act, boolean settled, @Nullable String typed) {
        it.must(Verb.CONFIRM);
        String reason = settled ? Words.optional("reason", typed) : Words.required("reason", typed);
        if (settled) {
            it.step(act, StepKind.CONFIRMED, reason, Map.of());
            settle(it, act);
        } else {
            it.unread = true;
            it.step(act, StepKind.NOT_SETTLED, reason, Map.of());
            Closing.beginAnew(it, act, it.level.up(), reason);
        }
    }

    static boolean triedEnough(Case it, ZoneId zone) {
        List<Call> missed = it.calls.stream()
                .filter(call -> call.round() == it.round && call.outcome() == CallOutcome.NOT_REACHED)
                .toList();
        long days = missed.stream()
                .map(call -> call.at().atZone(zone).toLocalDate())
                .distinct()
                .count();
        return missed.size() >= ATTEMPTS && days >= DAYS;
    }

    static @Nullable StaffId answerer(Case it) {
        return it.stage instanceof Stage.Answered answered ? answered.by() : null;
    }

    private static void settle(Case it, Act act) {
        it.settled = true;
        it.promises.keep(it.round, PromiseKind.CALLBACK, act.at());
        echo(it, Echo.SETTLED);
    }

    private static void echo(Case it, Echo echo) {
        if (it.stage instanceof Stage.Answered answered) {
            it.stage = new Stage.Answered(answered.since(), answered.by(), echo);
        }
    }

    private static String orEmpty(@Nullable String typed) {
        String note = Words.optional("note", typed);
        return note == null ? "" : note;
    }
}
