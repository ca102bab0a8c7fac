package io.huiyin.language;

/** How somebody mentions a thing: that it is so, that it is not, that it might be, or by asking. */
public enum Stance {
    SAID,
    DENIED,
    SUPPOSED,
    ASKED
}
