package io.huiyin.escalation;

import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.kernel.StaffId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, when and by which way, in one hospital.
 *
 * @param version 0 for the ladder that comes with the product
 * @param committee members of the quality committee (质量管理委员会); empty for the desks that usually sit in it
 */
public record Ladder(int version, List<Line> lines, Set<StaffId> committee) {

    public Ladder {
        lines = List.copyOf(lines);
        committee = Set.copyOf(committee);
    }

    /**
     * The rungs for one trigger.
     *
     * @param level null for every level without a line of its own
     * @param clock the promise it is about; null for every promise without a line of its own
     */
    public record Line(
            Trigger trigger,
            @Nullable Level level,
            @Nullable PromiseKind clock,
            List<Rung> rungs) {

        public Line {
            rungs = List.copyOf(rungs);
        }

        private boolean fits(Trigger what, Level of, @Nullable PromiseKind about) {
            return trigger == what && (level == null || level == of) && (clock == null || clock == about);
        }

        /** A line about one clock goes before a line about one level, and both before a line about everything. */
        private int weight() {
            return (clock == null ? 0 : 2) + (level == null ? 0 : 1);
        }
    }

    /** The line that says most exactly what this is about. */
    Optional<Line> find(Trigger trigger, Level level, @Nullable PromiseKind clock) {
        return lines.stream()
                .filter(line -> line.fits(trigger, level, clock))
                .max(Comparator.comparingInt(Line::weight));
    }
}
