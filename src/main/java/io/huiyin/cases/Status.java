package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** The name of a {@link Stage}, as rows and screens know it. */
public enum Status implements Coded {
    RECEIVED,
    ACCEPTED,
    DISPATCHED,
    HANDLING,
    ANSWERED,
    /** Another case answers for it as well. */
    MERGED,
    CLOSED
}
