package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to learn from what the people of a hospital said.
 *
 * @param base the shipped reader it was learnt beside
 * @param ruling why it was taken or refused, as of {@link Gate}; {@code interrupted} or {@code broken} if nobody ruled
 * @param corrections how many corrected texts it learnt from
 * @param changed in how many of them people disagreed with the reader
 * @param beside number of the version it was compared with; null is the shipped reader
 * @param figures how both gates saw it; null if it did not come so far
 * @param learntUntil it knows what was said before then
 */
public record Version(
        int number,
        String base,
        State state,
        @Nullable String ruling,
        int corrections,
        int changed,
        @Nullable Integer beside,
        @Nullable Figures figures,
        Instant learntUntil,
        Instant begunAt,
        @Nullable Instant endedAt) {

    /** What became of an attempt. */
    public enum State implements Coded {
        WORKING,
        /** Passed both gates and was used. */
        TAKEN,
        /** Passed both gates, but after a roll-back a person decides. */
        WAITING,
        REFUSED,
        BROKEN
    }

    /**
     * What both gates saw.
     *
     * @param learnt the levels in which it was better here and not worse elsewhere; the others stay as shipped
     * @param levels on the hospital's own corrections, by level
     * @param shipped on the shipped texts, by name of the figure: what the shipped reader reaches and what this one does
     */
    public record Figures(
            List<String> learnt,
            Map<String, Level> levels,
            int gained,
            int lost,
            double chance,
            Level severe,
            Map<String, Pair> shipped) {}

    /** Of so many labels, how many the version before and this one had right. */
    public record Level(int checked, int before, int after) {}

    /** A figure of 0 to 1. */
    public record Pair(double before, double after) {}

    /** It may read, beside this shipped reader. */
    boolean usable(String shipped) {
        return (state == State.TAKEN || state == State.WAITING) && base.equals(shipped);
    }
}
