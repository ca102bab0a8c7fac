package io.huiyin.cases;

import io.huiyin.analysis.Understanding;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import java.util.Map;

/**
 * How much a person's look at the reading is worth; the larger, the sooner. Danger of which nobody is sure comes first,
 * then what is severe, and among equals what the model is least sure of: there a person teaches it most.
 */
final class Doubt {

    private static final double DANGER_IN_DOUBT = 10;
    private static final double SURE_OF_DANGER = 0.7;

    private Doubt() {}

    /** @param dangerHeard words of danger were heard when it came in */
    static double of(Understanding read, boolean dangerHeard) {
        double first = dangerInDoubt(read, dangerHeard) ? DANGER_IN_DOUBT : 0;
        return first + read.severity() + Math.round(1000 * uncertainty(read)) / 1000.0;
    }

    private static boolean dangerInDoubt(Understanding read, boolean dangerHeard) {
        boolean severe = read.severity() >= Level.SEVERE;
        return severe != dangerHeard || (severe && read.probabilities().getOrDefault("severity", 0.0) < SURE_OF_DANGER);
    }

    /** 0 for what is certain, 1 for what is not known at all: of the least certain label, as a share of one. */
    private static double uncertainty(Understanding read) {
        return 1
                - read.probabilities().entrySet().stream()
                        // topics are named below an issue; how sure they are matters to nobody who sorts a queue
                        .filter(entry -> entry.getKey().indexOf('.') < 0)
                        .mapToDouble(Doubt::certainty)
                        .min()
                        .orElse(0);
    }

    /** An issue is there or is not: nothing is less certain than one half. */
    private static double certainty(Map.Entry<String, Double> entry) {
        double probability = Math.clamp(entry.getValue(), 0, 1);
        boolean issue = Coded.find(Issue.class, entry.getKey()).isPresent();
        return issue ? Math.max(probability, 1 - probability) : probability;
    }
}
