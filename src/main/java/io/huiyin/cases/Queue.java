package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** The piles on the desk; each says by which condition a case lies on it. */
enum Queue implements Coded {
    /** Nobody has taken it up. */
    NEW("c.status in ('received', 'dispatched')"),
    DUE_SOON("c.status <> 'closed' and c.next_warn_at <= :now and c.next_due_at > :now"),
    OVERDUE("c.status <> 'closed' and c.next_due_at <= :now"),
    /** The reading of the words is in doubt; somebody should say what they mean. */
    TO_CHECK("c.status <> 'closed' and c.needs_person"),
    MINE("c.status <> 'closed' and c.owner = :self"),
    /** A part of it waits for the signature of one's own department. */
    JOINT("c.status <> 'closed' and c.joint_open && :departments"),
    FIRST_RECEIVED("c.status <> 'closed' and c.first_receiver = :self"),
    /** Answered: to be called back, or heard and to be closed. */
    CALL_BACK("c.status = 'answered'"),
    OPEN("c.status <> 'closed'"),
    CLOSED("c.status = 'closed'");

    private final String condition;

    Queue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
