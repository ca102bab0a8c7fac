package io.huiyin.demo;

import io.huiyin.kernel.Coded;

/** How far a voice of the demo hospital has come by the day somebody looks at it. */
enum Fate implements Coded {
    NEW,
    ACCEPTED,
    DISPATCHED,
    TRANSFERRED,
    HANDLING,
    JOINT,
    OVERDUE,
    ANSWERED,
    SETTLED,
    NOT_SETTLED,
    CLOSED;

    boolean answered() {
        return switch (this) {
            case ANSWERED, SETTLED, NOT_SETTLED, CLOSED -> true;
            case NEW, ACCEPTED, DISPATCHED, TRANSFERRED, HANDLING, JOINT, OVERDUE -> false;
        };
    }
}
