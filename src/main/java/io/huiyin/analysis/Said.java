package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.StaffId;
import java.time.Instant;

/**
 * One thing somebody said about one label. Only ever added to.
 *
 * @param from what stood before; {@link Labels#value} says how it is written
 * @param to what stands since
 * @param model what had read the words when this was said
 */
public record Said(Label label, How how, String from, String to, String model, StaffId by, Instant at) {

    /** Whether somebody changed it, found it right, or took back what was said earlier. */
    public enum How implements Coded {
        CORRECTED,
        CONFIRMED,
        WITHDRAWN
    }
}
