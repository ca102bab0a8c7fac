package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What came back after the answer. */
enum Echo implements Coded {
    /** Nobody has said anything yet. */
    WAITING,
    /** The patient says that it is settled. */
    SETTLED,
    /** Called often enough without reaching anybody. */
    UNREACHABLE
}
