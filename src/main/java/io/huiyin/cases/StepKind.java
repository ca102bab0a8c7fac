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
    LEVEL_CHANGED,
    NOTED,
    REPLIED,
    PATIENT_WROTE,
    ANSWERED,
    JOINT_ASKED,
    JOINT_SIGNED,
    CALLBACK_MADE,
    CONFIRMED,
    NOT_SETTLED,
    REOPENED,
    CLOSED,
    PROMISE_BREACHED,
    WARNED,
    REVEALED,
    DANGER_HEARD
}
