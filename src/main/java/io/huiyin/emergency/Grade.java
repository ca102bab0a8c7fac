package io.huiyin.emergency;

import io.huiyin.kernel.Coded;

/**
 * How grave a medical quality and safety event is, which decides by when it is reported: 2 hours, 12 hours, 15 days from
 * its discovery (interim rules on reporting medical quality and safety events, 卫医管发〔2011〕4号). The limits and the
 * words by which hospitals tell the grades apart are in the {@link Protocol}, as their exact text has to be checked.
 */
public enum Grade implements Coded {
    /** 特大. */
    EXTREME,
    /** 重大. */
    MAJOR,
    /** 一般. */
    GENERAL,
    /** No such event; somebody says why. */
    NOT_REPORTABLE
}
