package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What became of a promise: still running, kept in time, kept late, or broken and still owed. */
public enum PromiseState implements Coded {
    RUNNING,
    KEPT,
    LATE,
    BREACHED
}
