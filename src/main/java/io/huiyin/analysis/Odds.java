package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the heads say of one text, by label ({@code nature.praise}, {@code issue.cost}, {@code severity.3}). */
final class Odds {

    private static final int GRADES = 4;

    private final Map<String, Double> probabilities = new HashMap<>();

    Odds(Map<String, Float> logOdds) {
        logOdds.forEach((label, odds) -> probabilities.put(label, 1 / (1 + Math.exp(-odds))));
    }

    double probability(String label) {
        return probabilities.getOrDefault(label, 0.0);
    }

    /** Everything below {@code name}: for {@code topic} the topics by their codes. */
    Map<String, Double> below(String name) {
        Map<String, Double> below = new HashMap<>();
        probabilities.forEach((label, probability) -> {
            if (label.startsWith(name + ".")) {
                below.put(label.substring(name.length() + 1), probability);
            }
        });
        return below;
    }

    /** Scores whose softmax are the probabilities of a level where one label holds. */
    <E extends Enum<E> & Coded> Scores<E> level(Class<E> level, String name) {
        Scores<E> scores = new Scores<>(level);
        for (E constant : level.getEnumConstants()) {
            scores.add(constant, Math.log(Math.max(1e-6, probability(name + "." + constant.code()))));
        }
        return scores;
    }

    /** How likely each of the four grades is; together 1. */
    List<Double> severities() {
        double sum = 0;
        for (int grade = 0; grade < GRADES; grade++) {
            sum += probability("severity." + grade);
        }
        List<Double> severities = new ArrayList<>();
        for (int grade = 0; grade < GRADES; grade++) {
            severities.add(probability("severity." + grade) / Math.max(sum, 1e-9));
        }
        return List.copyOf(severities);
    }
}
