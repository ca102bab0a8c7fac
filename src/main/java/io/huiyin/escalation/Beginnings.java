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

    private static final String SEVERE = "3";

    private Beginnings() {}

    static List<NewAlarm> of(CasesMoved.Move move, Instant now) {
        Standing standing = move.standing();
        List<NewAlarm> alarms = new ArrayList<>();
        severe(move, now).ifPresent(alarms::add);
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

    /** One alarm for one fright, told by its strongest sign; intake has told some of them by the same key. */
    private static Optional<NewAlarm> severe(CasesMoved.Move move, Instant now) {
        Standing standing = move.standing();
        boolean urgent = standing.level() == Level.URGENT;
        for (CasesMoved.Happening step : move.happened()) {
            String key = switch (step.kind()) {
                case DANGER_HEARD ->
                    "danger:"
                            + Objects.requireNonNullElse(
                                    step.facts().get("addition"),
                                    standing.feedback().toString());
                case OPENED -> urgent ? "danger:" + standing.feedback() : null;
                case LEVEL_CHANGED -> urgent && !heard(move) ? "level:" + step.id() : null;
                case RELABELLED ->
                    SEVERE.equals(step.facts().get("severityTo")) && !heard(move) ? "reading:" + step.id() : null;
                default -> null;
            };
            if (key != null) {
                return Optional.of(new NewAlarm(Trigger.SEVERE_HEARD, key, null, null, now, key));
            }
        }
        return Optional.empty();
    }

    private static boolean heard(CasesMoved.Move move) {
        return move.happened().stream().anyMatch(step -> step.kind() == StepKind.DANGER_HEARD);
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
