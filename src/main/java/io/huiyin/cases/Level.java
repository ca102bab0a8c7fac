package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Nature;

/** How fast the hospital must move (分级): decides which promises are made. */
public enum Level implements Coded {
    URGENT,
    ORDINARY,
    ENQUIRY,
    PRAISE;

    /** Severity from which the words speak of possible harm, a dispute or serious misconduct. */
    static final int SEVERE = 3;

    /** Danger comes before everything else; what nobody can name is an ordinary matter, never a lesser one. */
    static Level of(Nature nature, int severity, boolean danger) {
        if (danger || severity >= SEVERE) {
            return URGENT;
        }
        return switch (nature) {
            case ENQUIRY -> ENQUIRY;
            case PRAISE -> PRAISE;
            case COMPLAINT, SUGGESTION, HELP, REPORT -> ORDINARY;
        };
    }

    /** Whether it asks more of the hospital. */
    boolean above(Level other) {
        return compareTo(other) < 0;
    }

    /** Where a case goes when the patient says that it is not settled. */
    Level up() {
        return switch (this) {
            case URGENT, ORDINARY -> URGENT;
            case ENQUIRY, PRAISE -> ORDINARY;
        };
    }

    /** Whether the law on complaints sets a limit of its own, whatever the hospital promises. */
    boolean underLaw() {
        return this == URGENT || this == ORDINARY;
    }
}
