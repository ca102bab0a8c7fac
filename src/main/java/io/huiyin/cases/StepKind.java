package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What can happen to a case, as its history names it. */
public enum StepKind implements Coded {
    OPENED,
    UNDERSTOOD,
    /** Somebody said that a label is another one. */
    RELABELLED,
    /** Somebody said that labels are right as they stand. */
    LABELS_CONFIRMED,
    ACCEPTED,
    DISPATCHED,
    TRANSFERRED,
    /** Whoever had it in hand has left; somebody else goes on. */
    HANDED_OVER,
    /** "Not ours": given back to where it came from. */
    SENT_BACK,
    /** The third transfer: quality control is asked whose case it is. */
    ARBITRATION_ASKED,
    ARBITRATED,
    LEVEL_CHANGED,
    NOTED,
    REPLIED,
    /** The patient is asked for more; the hospital's clock stands still. */
    ASKED,
    /** The clock runs again. */
    RESUMED,
    PATIENT_WROTE,
    ANSWERED,
    JOINT_ASKED,
    JOINT_SIGNED,
    /** A department says that it has no part in it. */
    JOINT_DECLINED,
    /** Who leads does without the part of a department. */
    JOINT_WITHDRAWN,
    JOINT_WARNED,
    JOINT_OVERDUE,
    /** Closed for a reason of the law's list, with a notice to the patient. */
    NOT_PROCESSED,
    /** A department has said its side. */
    STATED,
    /** Somebody says that the words attack or name a colleague. */
    ACCUSED,
    ACCUSATION_JUDGED,
    CALLBACK_MADE,
    CONFIRMED,
    NOT_SETTLED,
    REOPENED,
    CLOSED,
    PROMISE_BREACHED,
    WARNED,
    /** Somebody has taken what was climbing the ladder. */
    ALARM_TAKEN,
    REVEALED,
    DANGER_HEARD,
    /** A legal hold was placed, or lifted. */
    HELD,
    LIFTED,
    /** A letter was written from a pattern. */
    LETTER_WRITTEN,
    /** Put into another case, or another case into this one. */
    MERGED,
    /** Taken out again. */
    UNMERGED
}
