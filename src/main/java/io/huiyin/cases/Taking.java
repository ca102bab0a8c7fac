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
        assign(it, act, to, owner, null, typed);
    }

    /** @param why chosen from the list; null if only the words say it */
    static void assign(
            Case it,
            Act act,
            DepartmentId to,
            @Nullable StaffId owner,
            @Nullable TransferReason why,
            @Nullable String typed) {
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
        boolean transferred = again && !to.equals(it.department);
        if (transferred && !free(it, act, to, given(why), reason)) {
            return;
        }
        if (it.stage instanceof Stage.Received) {
            it.takeUp(act);
        }
        Map<String, String> facts = facts(it.department, to, owner, reason);
        if (transferred) {
            it.transfers++;
            facts.put("why", given(why).code());
            facts.put("transfers", String.valueOf(it.transfers));
        }
        if (!to.equals(it.department)) {
            it.responsibility = it.responsibility.from(it.department);
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

    /** "Not ours": back to where it came from. Counts as a transfer, so that it cannot go to and fro for ever. */
    static void sendBack(Case it, Act act, @Nullable TransferReason why, @Nullable String typed) {
        it.must(Verb.ASSIGN);
        it.mustLead(act);
        DepartmentId to = returnsTo(it, act.ground());
        if (to == null) {
            throw new Refused("case.return.nowhere");
        }
        String reason = Words.required("reason", typed);
        if (!free(it, act, to, given(why), reason)) {
            return;
        }
        Map<String, String> facts = facts(it.department, to, null, reason);
        it.transfers++;
        facts.put("why", given(why).code());
        facts.put("transfers", String.valueOf(it.transfers));
        it.responsibility = it.responsibility.from(it.department);
        it.unread = false;
        it.department = to;
        it.owner = null;
        it.stage = new Stage.Dispatched(act.at());
        it.step(act, StepKind.SENT_BACK, reason, facts);
        Jointly.leadIsNotJoint(it, act);
    }

    /** Who gave it here, else the desk; nobody if it has not been given to anybody. */
    static @Nullable DepartmentId returnsTo(Case it, Ground ground) {
        if (it.dispatchedAt == null) {
            return null;
        }
        DepartmentId from = it.responsibility.from() == null ? ground.relations() : it.responsibility.from();
        return from == null || from.equals(it.department) ? null : from;
    }

    /** Whether it may simply be handed on; the third time quality control is asked instead, or has decided by acting. */
    private static boolean free(Case it, Act act, DepartmentId to, TransferReason why, @Nullable String reason) {
        Arbitrating.mustBeFree(it, act);
        boolean arbitrates = Arbitrating.may(act);
        if (arbitrates && it.responsibility.pending()) {
            Arbitrating.decide(it, act, to, reason);
            return false;
        }
        if (Arbitrating.isDue(it) && !arbitrates) {
            Arbitrating.ask(it, act, to, why, reason);
            return false;
        }
        if (Arbitrating.isDue(it)) {
            Arbitrating.bind(it, act, to);
        }
        return true;
    }

    private static TransferReason given(@Nullable TransferReason why) {
        return why == null ? TransferReason.OTHER : why;
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
        Jointly.keepWithinPromise(it);
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
