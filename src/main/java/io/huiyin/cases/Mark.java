package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What makes a case stand out on the board, so that the list behind a figure holds exactly what the figure counts. */
enum Mark implements Coded {
    /** Urgent, or with possible harm. */
    SEVERE("(c.level = 'urgent' or c.severity = 3)"),
    /** Nobody has taken it up. */
    UNOWNED("c.owner is null and c.status in ('received', 'dispatched')");

    private final String condition;

    Mark(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
