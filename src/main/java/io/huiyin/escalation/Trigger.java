package io.huiyin.escalation;

import io.huiyin.kernel.Coded;

/** What makes the house climb the ladder. */
public enum Trigger implements Coded {
    /** Words, a reading or a person say that a patient may have been harmed, or that a dispute threatens. */
    SEVERE_HEARD,
    /** An urgent case that nobody has taken up in this round; counted from its beginning. */
    NOT_TAKEN_UP,
    /** A promise is about to break. */
    DUE_SOON,
    /** A promise has broken; counted from the moment it was due. */
    OVERDUE,
    /** The patient says that it is not settled. */
    NOT_SETTLED,
    /** The patient says so for the second time or more. */
    NOT_SETTLED_AGAIN,
    /** Handed over so often that somebody must decide whose it is. */
    ARBITRATION,
    /** An emergency is open and nobody has graded the event yet. */
    NOT_GRADED,
    /** A report to the authority is about to be late. */
    REPORT_DUE_SOON,
    /** A report to the authority is late. */
    REPORT_OVERDUE;

    /** Whether it is about one of the case's clocks. */
    public boolean clocked() {
        return this == DUE_SOON || this == OVERDUE;
    }

    /** Whether it falls silent by itself as the case goes on; the others are ended by who began them. */
    boolean endsWithTheCase() {
        return switch (this) {
            case NOT_GRADED, REPORT_DUE_SOON, REPORT_OVERDUE -> false;
            case SEVERE_HEARD, NOT_TAKEN_UP, DUE_SOON, OVERDUE, NOT_SETTLED, NOT_SETTLED_AGAIN, ARBITRATION -> true;
        };
    }

    /** Whether danger to a patient or a duty towards the authority is at stake: no quiet hours, whatever the level. */
    boolean grave() {
        return switch (this) {
            case SEVERE_HEARD, NOT_GRADED, REPORT_DUE_SOON, REPORT_OVERDUE -> true;
            case NOT_TAKEN_UP, DUE_SOON, OVERDUE, NOT_SETTLED, NOT_SETTLED_AGAIN, ARBITRATION -> false;
        };
    }
}
