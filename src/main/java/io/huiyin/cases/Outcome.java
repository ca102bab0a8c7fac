package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What the hospital found out about the matter (属实 / 部分属实 / 不属实 / 无法核实). */
public enum Outcome implements Coded {
    SUBSTANTIATED,
    PARTLY,
    UNSUBSTANTIATED,
    UNVERIFIABLE
}
