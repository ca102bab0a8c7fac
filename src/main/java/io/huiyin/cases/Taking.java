package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking a case up, giving it to the department that must answer, grading it. */
final class Taking {

    private Taking() {}

    static void accept(Case it, Act act) {
        it.must(Verb.ACCEPT);
        it.mustLead(act);
        it.takeUp(act);
    }

    /** The first dispatch needs no reason; every later one does, and one to another department is counted. */
    static void assign(Case it, Act act, DepartmentId to, @Nullable StaffId owner, @Nullable String typed) {
        it.must(Verb.ASSIGN);
        it.mustLead(act);
        String reason = Words.optional("reason", typed);
        boolean again = it.dispatchedAt != null;
        if (again && reason == null) {
            throw Refused.field("reason", "case.assign.reason");
        }
        if (again && to.equals(it.department) && (owner == null || owner.equals(it.owner))) {
            throw new Refused("case.assign.same");
        }
        if (it.stage instanceof Stage.Received) {
            it.takeUp(act);
        }
        boolean transferred = again && !to.equals(it.department);
        Map<String, String> facts = facts(it.department, to, owner, reason);
        if (transferred) {
            it.transfers++;
        }
        if (it.dispatchedAt == null) {
            it.dispatchedAt = act.at();
        }
        it.unread = false;
        it.department = to;
        it.owner = owner;
        it.stage = new Stage.Dispatched(act.at());
        it.promises.keep(it.round, PromiseKind.DISPATCH, act.at());
        it.step(act, transferred ? StepKind.TRANSFERRED : StepKind.DISPATCHED, reason, facts);
        Jointly.leadIsNotJoint(it, act);
    }

    static void changeLevel(Case it, Act act, Level to, @Nullable String typed) {
        it.must(Verb.CHANGE_LEVEL);
        String reason = Words.required("reason", typed);
        if (it.level == to) {
            throw new Refused("case.level.same");
        }
        it.unread = false;
        grade(it, act, to, reason);
    }

    /** Every promise is counted anew from the receipt: nobody gains or loses time by another level. */
    static void grade(Case it, Act act, Level to, @Nullable String reason) {
        Level from = it.level;
        it.level = to;
        it.step(act, StepKind.LEVEL_CHANGED, reason, Map.of("from", from.code(), "to", to.code()));
        it.regrade(act);
        if (to == Level.URGENT) {
            Jointly.involveWhenUrgent(it, act);
        } else if (from == Level.URGENT) {
            Jointly.withdrawAutomatic(it, act);
        }
        it.regrade(act);
    }

    /** Possible harm has come to light: it is urgent now, and what seemed done begins anew. */
    static void alarm(Case it, Act act) {
        if (it.answered()) {
            Closing.beginAnew(it, act, Level.URGENT, null);
            Jointly.involveWhenUrgent(it, act);
            it.regrade(act);
        } else if (it.level != Level.URGENT) {
            grade(it, act, Level.URGENT, null);
        }
    }

    private static Map<String, String> facts(
            @Nullable DepartmentId from, DepartmentId to, @Nullable StaffId owner, @Nullable String reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (from != null) {
            facts.put("fromDepartment", from.toString());
        }
        facts.put("toDepartment", to.toString());
        if (owner != null) {
            facts.put("owner", owner.toString());
        }
        if (reason != null) {
            facts.put("reason", reason);
        }
        return facts;
    }
}
