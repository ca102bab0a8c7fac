package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What the hospital found out about the matter (属实 / 部分属实 / 不属实 / 无法核实). */
public enum Outcome implements Coded {
    SUBSTANTIATED,
    PARTLY,
    UNSUBSTANTIATED,
    UNVERIFIABLE,
    /** Not processed, for a reason of the law's list; never the finding of an inquiry. */
    NOT_PROCESSED
}
