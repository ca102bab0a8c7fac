package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** How a call-back ended. */
public enum CallOutcome implements Coded {
    SETTLED,
    NOT_SETTLED,
    NOT_REACHED
}
