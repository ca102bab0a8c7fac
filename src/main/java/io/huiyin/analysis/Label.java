package io.huiyin.analysis;

import io.huiyin.kernel.Coded;

/** What is said about every piece of feedback; each can be right or wrong by itself. */
public enum Label implements Coded {
    NATURE,
    STAGE,
    ISSUES,
    SENTIMENT,
    SEVERITY
}
