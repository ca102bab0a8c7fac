package io.huiyin.analysis.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Teaches shipped heads from a few texts of one hospital. The shipped head stays as it is and says where to begin;
 * learnt is only how far to move from it, by logistic regression that pays for every move (the mean of the prior is the
 * shipped head: Chelba and Acero, 2004). Solved in the dual (Yu, Huang and Lin, 2011): every text pulls at what is like
 * it, as hard as it would still be misjudged without. The same texts in the same order give the same bits.
 */
public final class Adapting {

    static final float LOUDNESS_OF_GRAMS = Fitting.LOUDNESS_OF_GRAMS;

    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE_ENOUGH = 1e-3;
    private static final int HALVINGS = 24;

    private final List<Portrait> texts;
    /** How alike any two of the texts are: the product of all that the heads see of them. */
    private final float[][] alike;

    /** @param breath called between pieces of work of a few milliseconds; may take its time */
    public Adapting(List<Portrait> texts, Runnable breath) {
        this.texts = texts;
        alike = new float[texts.size()][texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j <= i; j++) {
                alike[i][j] = product(texts.get(i), texts.get(j));
                alike[j][i] = alike[i][j];
            }
            breath.run();
        }
    }

    private static float product(Portrait a, Portrait b) {
        double product = 0;
        int i = 0;
        int j = 0;
        while (i < a.grams().places().length && j < b.grams().places().length) {
            int difference = Integer.compare(a.grams().places()[i], b.grams().places()[j]);
            if (difference == 0) {
                product += a.grams().weights()[i] * b.grams().weights()[j];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        product *= LOUDNESS_OF_GRAMS * LOUDNESS_OF_GRAMS;
        for (int k = 0; k < a.figures().length; k++) {
            product += a.figures()[k] * b.figures()[k];
        }
        return (float) (product + 1);
    }

    /**
     * How hard each text pulls at a label, towards it or away from it; 0 for those it does not learn from.
     *
     * @param begun the log-odds of the shipped head for each text
     * @param wanted how likely the label should be for each text: 1 or 0 where somebody knows, else what is likely now
     * @param strength how much being right counts against moving
     */
    public double[] pulls(IntPredicate learntFrom, float[] begun, double[] wanted, double strength) {
        double[] pull = new double[texts.size()];
        double[] moved = new double[texts.size()];
        boolean still = false;
        for (int round = 0; round < MOST_ROUNDS && !still; round++) {
            still = true;
            for (int i = 0; i < pull.length; i++) {
                if (!learntFrom.test(i)) {
                    continue;
                }
                double without = begun[i] + moved[i] - pull[i] * alike[i][i];
                double change = strength * (wanted[i] - likely(without, wanted[i], strength * alike[i][i])) - pull[i];
                if (Math.abs(change) > CLOSE_ENOUGH * strength) {
                    still = false;
                    pull[i] += change;
                    for (int j = 0; j < moved.length; j++) {
                        moved[j] += change * alike[i][j];
                    }
                }
            }
        }
        return pull;
    }

    /** The root of p = 1 / (1 + e^-(odds + weight (wanted - p))), which lies between 0 and 1. */
    private static double likely(double odds, double wanted, double weight) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (middle < 1 / (1 + Math.exp(-odds - weight * (wanted - middle)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The log-odds of one of the texts once all others have pulled. */
    public float moved(int text, float begun, double[] pull) {
        double odds = begun;
        for (int i = 0; i < pull.length; i++) {
            odds += pull[i] * alike[i][text];
        }
        return (float) odds;
    }

    /** What was learnt, as the product carries it. */
    public Adaptation adaptation(Map<String, double[]> pulls) {
        return Adaptation.of(
                texts,
                pulls.entrySet().stream()
                        .filter(label -> Arrays.stream(label.getValue()).anyMatch(pull -> pull != 0))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
