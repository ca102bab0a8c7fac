package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody is handed on for ever: the third transfer is decided by quality control, and the decision binds. */
final class Arbitrating {

    /** So many transfers, counted over the whole life of a case, and quality control decides. */
    static final int TRANSFERS = 3;

    private Arbitrating() {}

    /** Refuses what is undecided or decided; whoever may decide is never refused. */
    static void mustBeFree(Case it, Act act) {
        if (may(act)) {
            return;
        }
        if (it.responsibility.pending()) {
            throw new Refused("case.assign.arbitration");
        }
        if (it.responsibility.bound()) {
            throw new Refused("case.assign.bound");
        }
    }

    static boolean isDue(Case it) {
        return it.transfers + 1 >= TRANSFERS;
    }

    static boolean may(Act act) {
        return act.actor() != null && act.actor().may(Permission.CASE_ARBITRATE);
    }

    /** The transfer counts, but the case stays where it is until it is decided: somebody answers for it all the time. */
    static void ask(Case it, Act act, DepartmentId proposed, TransferReason why, @Nullable String words) {
        it.transfers++;
        it.unread = false;
        it.responsibility =
                it.responsibility.asked(new Responsibility.Arbitration(act.at(), act.by(), proposed, null, null, null));
        Map<String, String> facts = departments(it.department, proposed);
        facts.put("why", why.code());
        facts.put("transfers", String.valueOf(it.transfers));
        it.step(act, StepKind.ARBITRATION_ASKED, words, facts);
    }

    /** The department named must take it; it may be the one that has it. */
    static void decide(Case it, Act act, DepartmentId to, @Nullable String typed) {
        it.must(Verb.ASSIGN);
        if (!it.responsibility.pending()) {
            throw Refused.of(Refused.Kind.LOST_RACE, "case.arbitration.none");
        }
        String words = Words.required("reason", typed);
        DepartmentId before = it.department;
        bind(it, act, to);
        if (!to.equals(before)) {
            it.responsibility = it.responsibility.from(before);
            it.department = to;
            it.owner = null;
            it.stage = new Stage.Dispatched(act.at());
        }
        it.step(act, StepKind.ARBITRATED, words, departments(before, to));
        Jointly.leadIsNotJoint(it, act);
    }

    /** Quality control has given it to this department, asked or not. */
    static void bind(Case it, Act act, DepartmentId to) {
        Responsibility.Arbitration asked = it.responsibility.arbitration();
        it.responsibility = it.responsibility.asked(new Responsibility.Arbitration(
                asked == null ? act.at() : asked.askedAt(),
                asked == null ? act.by() : asked.askedBy(),
                asked == null ? to : asked.proposed(),
                act.at(),
                act.by(),
                to));
    }

    private static Map<String, String> departments(@Nullable DepartmentId from, DepartmentId to) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (from != null) {
            facts.put("fromDepartment", from.toString());
        }
        facts.put("toDepartment", to.toString());
        return facts;
    }
}
