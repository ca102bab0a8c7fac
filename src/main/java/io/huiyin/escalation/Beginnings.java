package io.huiyin.escalation;

import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Standing;
import io.huiyin.cases.StepKind;
import io.huiyin.kernel.Coded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which alarms a move of a case begins. Pure. */
final class Beginnings {

    private Beginnings() {}

    static List<NewAlarm> of(CasesMoved.Move move, Instant now) {
        Standing standing = move.standing();
        List<NewAlarm> alarms = new ArrayList<>();
        SevereSigns.of(move)
                .map(key -> new NewAlarm(Trigger.SEVERE_HEARD, key, null, null, now, key))
                .ifPresent(alarms::add);
        if (standing.level() == Level.URGENT && !standing.taken() && !standing.answered()) {
            alarms.add(plain(Trigger.NOT_TAKEN_UP, "round:" + standing.round(), standing.roundStartedAt()));
        }
        for (CasesMoved.Happening step : move.happened()) {
            switch (step.kind()) {
                case WARNED -> alarms.add(clocked(Trigger.DUE_SOON, step, now));
                case PROMISE_BREACHED -> alarms.add(clocked(Trigger.OVERDUE, step, due(step)));
                case NOT_SETTLED -> alarms.add(notSettled(standing, now));
                case CALLBACK_MADE -> {
                    if ("not_settled".equals(step.facts().get("outcome"))) {
                        alarms.add(notSettled(standing, now));
                    }
                }
                case ARBITRATION_ASKED ->
                    alarms.add(plain(Trigger.ARBITRATION, step.id().toString(), now));
                default -> {}
            }
        }
        return alarms;
    }

    /** Since when the case had been merged into another, if it has just been taken out again. */
    static Optional<Instant> aloneAgain(CasesMoved.Move move) {
        return move.happened().stream()
                .filter(step -> step.kind() == StepKind.UNMERGED)
                .map(step -> step.facts().get("since"))
                .filter(Objects::nonNull)
                .map(Instant::parse)
                .findFirst();
    }

    private static NewAlarm notSettled(Standing standing, Instant now) {
        // The first time leads from round 1 into round 2.
        Trigger trigger = standing.round() > 2 ? Trigger.NOT_SETTLED_AGAIN : Trigger.NOT_SETTLED;
        return plain(trigger, "round:" + standing.round(), now);
    }

    private static NewAlarm clocked(Trigger trigger, CasesMoved.Happening step, Instant start) {
        PromiseKind kind =
                Coded.of(PromiseKind.class, String.valueOf(step.facts().get("kind")));
        Instant due = due(step);
        return new NewAlarm(trigger, trigger.code() + ":" + kind.code() + ":" + due, kind, due, start, null);
    }

    private static Instant due(CasesMoved.Happening step) {
        return Instant.parse(String.valueOf(step.facts().get("dueAt")));
    }

    private static NewAlarm plain(Trigger trigger, String about, Instant start) {
        return new NewAlarm(trigger, trigger.code() + ":" + about, null, null, start, null);
    }
}
