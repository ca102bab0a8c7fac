package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.util.ArrayList;
import java.util.List;

/** What somebody may do with a case now; the interface shows these and no others. */
final class Actions {

    private Actions() {}

    static List<String> of(Case it, Act act, Actor actor) {
        List<String> actions = new ArrayList<>();
        boolean leads = it.leads(act);
        if (leads && can(it, actor, Verb.ACCEPT, Permission.CASE_ACCEPT)) {
            actions.add("accept");
        }
        if (leads && can(it, actor, Verb.ASSIGN, Permission.CASE_DISPATCH) && !it.responsibility.pending()) {
            actions.add(it.dispatchedAt == null ? "dispatch" : "transfer");
            if (sendsBack(it, act, actor)) {
                actions.add("return");
            }
        }
        if (it.responsibility.pending() && can(it, actor, Verb.ASSIGN, Permission.CASE_ARBITRATE)) {
            actions.add("arbitrate");
        }
        if (can(it, actor, Verb.CHANGE_LEVEL, Permission.CASE_LEVEL)) {
            actions.add("level");
        }
        if (leads && actor.may(Permission.CASE_LABEL)) {
            actions.add("label");
        }
        if (can(it, actor, Verb.NOTE, Permission.CASE_NOTE)) {
            actions.add("note");
        }
        if (leads && can(it, actor, Verb.REPLY, Permission.CASE_REPLY)) {
            actions.add("reply");
        }
        if (leads && it.openTasks().isEmpty() && can(it, actor, Verb.ANSWER, Permission.CASE_ANSWER)) {
            actions.add("answer");
        }
        if (!actor.staff().equals(CallingBack.answerer(it))
                && it.origin.contact() != null
                && can(it, actor, Verb.CALL_BACK, Permission.CASE_CALLBACK)) {
            actions.add("callback");
        }
        if (leads
                && can(it, actor, Verb.CLOSE, Permission.CASE_CLOSE)
                && Closing.refusal(it, act.at()).isEmpty()) {
            actions.add("close");
        }
        if (leads
                && it.level.underLaw()
                && (it.level != Level.URGENT || Arbitrating.may(act))
                && can(it, actor, Verb.ANSWER, Permission.CASE_CLOSE)) {
            actions.add("turn_down");
        }
        actions.addAll(aboutPeople(it, actor, leads));
        if (can(it, actor, Verb.REOPEN, Permission.CASE_REOPEN)) {
            actions.add("reopen");
        }
        if (leads && can(it, actor, Verb.ASK_JOINT, Permission.CASE_JOINT)) {
            actions.add("joint");
        }
        if (can(it, actor, Verb.SIGN_JOINT, Permission.CASE_JOINT)
                && it.openTasks().stream().anyMatch(task -> task.waiting() && actor.belongsTo(task.department()))) {
            actions.add("sign");
        }
        if (actor.may(Permission.CASE_LETTER)) {
            actions.add("letter");
        }
        if (it.origin.contact() != null && actor.may(Permission.PATIENT_REVEAL)) {
            actions.add("reveal");
        }
        return actions;
    }

    /** Who has it says "not ours"; everybody else above them transfers. */
    private static boolean sendsBack(Case it, Act act, Actor actor) {
        return it.department != null
                && actor.belongsTo(it.department)
                && !it.responsibility.bound()
                && Taking.returnsTo(it, act.ground()) != null;
    }

    /** A department says its side; words about a colleague are marked, and verified by quality control. */
    private static List<String> aboutPeople(Case it, Actor actor, boolean leads) {
        List<String> actions = new ArrayList<>();
        boolean ours = actor.departments().stream()
                .anyMatch(one -> one.equals(it.department)
                        || it.tasks.stream().anyMatch(task -> task.department().equals(one)));
        if (ours && actor.may(Permission.CASE_ANSWER)) {
            actions.add("state");
        }
        if (it.inquiry.accusation() == null) {
            if (leads && it.stage.status() != Status.CLOSED && actor.may(Permission.CASE_ACCEPT)) {
                actions.add("accuse");
            }
        } else if (actor.may(Permission.CASE_ARBITRATE)) {
            actions.add("judge");
        }
        return actions;
    }

    private static boolean can(Case it, Actor actor, Verb verb, Permission permission) {
        return actor.may(permission) && it.stage.refusal(verb, it.level).isEmpty();
    }
}
