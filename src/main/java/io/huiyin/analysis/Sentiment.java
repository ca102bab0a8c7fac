package io.huiyin.analysis;

import io.huiyin.kernel.Coded;

/** The mood towards the hospital, taken as a whole. */
public enum Sentiment implements Coded {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
