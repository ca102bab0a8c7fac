package io.huiyin.analysis;

import java.util.EnumMap;
import java.util.Map;

/** How much speaks for each constant of one level; becomes probabilities when something has to be decided. */
final class Scores<E extends Enum<E>> {

    private final EnumMap<E, Double> scores;

    Scores(Class<E> level) {
        scores = new EnumMap<>(level);
        for (E constant : level.getEnumConstants()) {
            scores.put(constant, 0.0);
        }
    }

    void add(E constant, double score) {
        scores.merge(constant, score, Double::sum);
    }

    double of(E constant) {
        return scores.getOrDefault(constant, 0.0);
    }

    /** The constant that most speaks for. The first one if nothing does. */
    E best() {
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Softmax over the scores. */
    double probability(E constant) {
        double best = of(best());
        double sum = 0;
        for (double score : scores.values()) {
            sum += Math.exp(score - best);
        }
        return Math.exp(of(constant) - best) / sum;
    }
}
