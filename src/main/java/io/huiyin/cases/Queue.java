package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Permission;

/** The piles on the desk; each says by which condition a case lies on it. */
enum Queue implements Coded {
    /** Nobody has taken it up. */
    NEW("c.status in ('received', 'dispatched')"),
    DUE_SOON("c.status not in ('closed', 'merged') and c.next_warn_at <= :now and c.next_due_at > :now"),
    OVERDUE("c.status not in ('closed', 'merged') and c.next_due_at <= :now"),
    /** The reading of the words is in doubt; somebody should say what they mean. */
    TO_CHECK("c.status not in ('closed', 'merged') and c.needs_person"),
    /** The departments do not agree whose it is; quality control decides. */
    ARBITRATION("""
            c.status not in ('answered', 'closed', 'merged') and c.id in (
              select r.case_id from cases.responsibility r
               where r.hospital_id = :hospital and r.asked_at is not null and r.decided_at is null)"""),
    /**
     * The words attack or name somebody who works here; quality control says whether they count. That a case without a
     * verdict does not count yet is said for the planner: those have an index.
     */
    TO_VERIFY("""
            c.status not in ('closed', 'merged') and c.id in (
              select i.case_id from cases.inquiry i
               where i.hospital_id = :hospital and i.accused_at is not null and i.verdict is null
                 and i.verdict is distinct from 'counted')"""),
    MINE("c.status not in ('closed', 'merged') and c.owner = any (:selves)"),
    /** A part of it waits for the signature of one's own department. */
    JOINT("c.status not in ('closed', 'merged') and c.joint_open && :departments"),
    /** Also what was merged: who received it first follows it to the end. */
    FIRST_RECEIVED("c.status <> 'closed' and c.first_receiver = any (:selves)"),
    /** Answered: to be called back, or heard and to be closed. */
    CALL_BACK("c.status = 'answered'"),
    OPEN("c.status not in ('closed', 'merged')"),
    /** Closed, and the patient has added something since: somebody decides whether it begins anew. */
    HEARD_AFTER("c.status = 'closed' and c.unread"),
    CLOSED("c.status = 'closed'");

    private final String condition;

    Queue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Some piles are shown only to who may work them off. */
    boolean shownTo(Actor reader) {
        return switch (this) {
            case TO_CHECK -> reader.may(Permission.CASE_LABEL);
            case ARBITRATION, TO_VERIFY -> reader.may(Permission.CASE_ARBITRATE);
            case NEW, DUE_SOON, OVERDUE, MINE, JOINT, FIRST_RECEIVED, CALL_BACK, OPEN, HEARD_AFTER, CLOSED -> true;
        };
    }
}
