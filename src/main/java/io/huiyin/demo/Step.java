package io.huiyin.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * One thing that happens to a case.
 *
 * @param index which of several of its kind: the second note, the third signature
 * @param pause how long after the step before, in the time of whoever does it
 */
record Step(Act act, int index, Who who, Duration pause) {

    /** The verbs of a case that the demo tells. */
    enum Act {
        /** The office takes up what waits at the desk. */
        ACCEPT,
        GRADE,
        DISPATCH,
        TRANSFER,
        /** The department takes up what was given to it. */
        TAKE_UP,
        PLAN,
        ASK_JOINTLY,
        SIGN,
        NOTE,
        TALK,
        ANSWER,
        CONFIRM,
        CALL_BACK,
        CLOSE
    }

    /** Whose hours it happens in. */
    enum Who {
        /** Somebody is on duty day and night. */
        DUTY,
        /** The patient relations office is there every day from eight to eight. */
        OFFICE,
        /** Departments work in business hours on working days. */
        DEPARTMENT,
        /** Patients sleep at night. */
        PATIENT
    }

    /** The step at its moment. */
    record Timed(Step step, Instant at) {}
}
