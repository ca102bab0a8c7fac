package io.huiyin.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Implemented upstairs: when the deadlines were last looked at, for the operations page. */
public interface LastSweep {

    /** Nothing if this installation has not looked yet. */
    @Nullable
    Instant lastSweepAt();
}
