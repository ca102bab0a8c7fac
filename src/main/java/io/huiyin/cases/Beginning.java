package io.huiyin.cases;

import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.Feedback;
import io.huiyin.organization.Routing;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a case begins: graded, promised, and given to a department if the duty list knows which. */
final class Beginning {

    private Beginning() {}

    static Case begin(Origin origin, Feedback feedback, Understanding understanding, Routing routing, Act act) {
        Ground ground = act.ground();
        Level level = Level.of(understanding.nature(), understanding.severity(), feedback.danger());
        Case it = new Case(origin, Labels.of(understanding), level);
        it.needsPerson = understanding.needsPerson();
        it.unread = true;
        it.firstReceiver = feedback.takenDownBy();
        it.step(act, StepKind.OPENED, null, Map.of("level", level.code()));
        it.step(act, StepKind.UNDERSTOOD, null, understood(understanding));
        if (feedback.danger()) {
            it.step(act, StepKind.DANGER_HEARD, null, Map.of("kind", String.join(" ", feedback.dangers())));
        }
        it.promises.add(Promises.open(level, it.round, it.roundStartedAt, false, ground.book(), ground.calendar()));
        dispatch(it, act, understanding.needsPerson(), routing);
        if (level == Level.URGENT) {
            Jointly.involveWhenUrgent(it, act);
            it.regrade(act);
        }
        honourReceipt(it, feedback, act);
        return it;
    }

    /** An urgent case goes to its lead at once. Otherwise a doubtful one waits at the desk for a person's eyes. */
    private static void dispatch(Case it, Act act, boolean needsPerson, Routing routing) {
        Ground ground = act.ground();
        boolean urgent = it.level == Level.URGENT && ground.urgentLead() != null;
        it.department = urgent ? ground.urgentLead() : routing.department();
        boolean atTheDesk = it.department == null || it.department.equals(ground.relations());
        if (!urgent && (needsPerson || (atTheDesk && routing.duty() == null))) {
            it.department = ground.relations() == null ? routing.department() : ground.relations();
            return;
        }
        it.dispatchedAt = act.at();
        it.stage = new Stage.Dispatched(act.at());
        it.promises.keep(it.round, PromiseKind.DISPATCH, act.at());
        Map<String, String> facts = new LinkedHashMap<>();
        if (it.department != null) {
            facts.put("toDepartment", it.department.toString());
        }
        facts.put("automatic", "true");
        it.step(act, StepKind.DISPATCHED, null, facts);
    }

    /** What the receipt said stays said: where the words turn out to be of another level, the earlier time holds. */
    private static void honourReceipt(Case it, Feedback feedback, Act act) {
        Ground ground = act.ground();
        for (Promise told : PromisesAtReceipt.of(
                feedback.stated(), feedback.danger(), feedback.receivedAt(), ground.book(), ground.calendar())) {
            it.promises
                    .find(it.round, told.kind())
                    .filter(own -> own.owed() && told.dueAt().isBefore(own.dueAt()))
                    .ifPresent(own -> it.promises.replace(own.told(told.term(), it.clock(act), act.at())));
        }
    }

    private static Map<String, String> understood(Understanding understanding) {
        return Map.of(
                "nature", understanding.nature().code(),
                "stage", understanding.stage().code(),
                "sentiment", understanding.sentiment().code(),
                "severity", String.valueOf(understanding.severity()));
    }
}
