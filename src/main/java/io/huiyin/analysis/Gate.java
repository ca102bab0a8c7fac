package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import java.util.Map;

/**
 * Decides whether what was learnt may be used: better on the hospital's own corrections, by cross-validation, and not
 * worse on the texts shipped for measuring.
 */
final class Gate {

    /** Fewer corrected texts teach nothing. */
    static final int ENOUGH = 20;
    /** So many texts must people have seen otherwise than the reader. */
    static final int ENOUGH_CHANGED = 7;

    /** So many gains would be chance in one of a hundred: one of twenty for each of five levels looked at. */
    private static final double CHANCE = 0.01;
    /** No level may lose more of its right labels than this part of those checked. */
    private static final double LOSS_OF_A_LEVEL = 0.05;
    /** An F1 on the shipped texts may be lower than the shipped reader's by so much: one text of a hundred. */
    static final double TOLERANCE = 0.01;

    private static final double ROUNDING = 1e-9;

    private Gate() {}

    /** What is said of an attempt. */
    enum Ruling implements Coded {
        /** Better here and not worse elsewhere. */
        BETTER,
        TOO_FEW,
        NOT_BETTER,
        LEVEL_WORSE,
        SEVERE_MISSED,
        WORSE_ON_SHIPPED;

        boolean passed() {
            return this == BETTER;
        }
    }

    static boolean enough(int corrected, int changed) {
        return corrected >= ENOUGH && changed >= ENOUGH_CHANGED;
    }

    /**
     * @param shipped what the shipped reader reaches on the shipped texts, by name of the figure
     * @param taught what the new version reaches there
     */
    static Ruling rule(Comparison own, Map<String, Double> shipped, Map<String, Double> taught) {
        if (own.gained() <= own.lost() || own.chance() > CHANCE) {
            return Ruling.NOT_BETTER;
        }
        if (own.severe().after() < own.severe().before()) {
            return Ruling.SEVERE_MISSED;
        }
        if (own.levels().values().stream()
                .anyMatch(level -> level.before() - level.after() > LOSS_OF_A_LEVEL * level.checked())) {
            return Ruling.LEVEL_WORSE;
        }
        return shipped.keySet().stream().allMatch(figure -> notWorse(figure, shipped, taught))
                ? Ruling.BETTER
                : Ruling.WORSE_ON_SHIPPED;
    }

    /** Whether what was learnt of this level is worth keeping, whatever became of the others. */
    static boolean keep(Label label, Comparison own, Map<String, Double> shipped, Map<String, Double> taught) {
        Comparison.Level level = own.levels().getOrDefault(label.code(), new Comparison.Level(0, 0, 0));
        boolean severe = label != Label.SEVERITY
                || (own.severe().after() >= own.severe().before() && notWorse(HeldOut.SEVERE_RECALL, shipped, taught));
        return severe && level.after() > level.before() && notWorse(label.code(), shipped, taught);
    }

    /** Of what is severe, not one text more may be overlooked. */
    private static boolean notWorse(String figure, Map<String, Double> shipped, Map<String, Double> taught) {
        double tolerance = figure.equals(HeldOut.SEVERE_RECALL) ? 0 : TOLERANCE;
        double least = shipped.getOrDefault(figure, 0.0) - tolerance - ROUNDING;
        return taught.getOrDefault(figure, 0.0) >= least;
    }
}
