package io.huiyin.intake;

import io.huiyin.kernel.Coded;

/** How much of themselves somebody wants to show; of an anonymous voice nothing personal is kept at all. */
public enum Identity implements Coded {
    NAMED,
    PHONE,
    ANONYMOUS
}
