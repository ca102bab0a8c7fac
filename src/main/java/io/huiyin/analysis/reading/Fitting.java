package io.huiyin.analysis.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/**
 * Fits linear heads to portraits by logistic regression (LIBLINEAR, Fan et al., 2008). The same portraits, labels and
 * order give the same weights to the last bit.
 */
public final class Fitting {

    /** How loud grams are beside one sentence vector; found by cross-validation. */
    public static final float LOUDNESS_OF_GRAMS = 2.8f;

    private static final long SEED = 20_250_101;
    private static final double CLOSE_ENOUGH = 0.05;
    private static final int MOST_ROUNDS = 300;

    private final Feature[][] rows;
    private final int grams;
    private final int figures;

    public Fitting(List<Portrait> portraits, int grams) {
        Linear.disableDebugOutput();
        this.grams = grams;
        figures = portraits.getFirst().figures().length;
        rows = portraits.stream().map(this::row).toArray(Feature[][]::new);
    }

    private Feature[] row(Portrait portrait) {
        Grams.Bag bag = portrait.grams();
        Feature[] row = new Feature[bag.places().length + figures + 1];
        int at = 0;
        for (int i = 0; i < bag.places().length; i++) {
            row[at++] = new FeatureNode(bag.places()[i] + 1, bag.weights()[i] * LOUDNESS_OF_GRAMS);
        }
        for (int i = 0; i < figures; i++) {
            row[at++] = new FeatureNode(grams + i + 1, portrait.figures()[i]);
        }
        row[at] = new FeatureNode(grams + figures + 1, 1);
        return row;
    }

    /**
     * The weights of one head over grams, figures and bias, from some of the portraits.
     *
     * @param strength how much being right counts against small weights; larger follows the texts more closely
     */
    public float[] head(int[] learntFrom, boolean[] holds, double strength) {
        Problem problem = new Problem();
        problem.l = learntFrom.length;
        problem.n = grams + figures + 1;
        problem.bias = -1;
        problem.x = new Feature[learntFrom.length][];
        problem.y = new double[learntFrom.length];
        for (int i = 0; i < learntFrom.length; i++) {
            problem.x[i] = rows[learntFrom[i]];
            problem.y[i] = holds[learntFrom[i]] ? 1 : -1;
        }
        Parameter how = new Parameter(SolverType.L2R_LR_DUAL, strength, CLOSE_ENOUGH, MOST_ROUNDS);
        how.setRandom(new Random(SEED));
        de.bwaldvogel.liblinear.Model found = Linear.train(problem, how);
        float sign = found.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = found.getFeatureWeights();
        float[] head = new float[weights.length];
        for (int i = 0; i < head.length; i++) {
            head[i] = sign * (float) weights[i] * (i < grams ? LOUDNESS_OF_GRAMS : 1);
        }
        return head;
    }

    /** The score a head gives one of the portraits. */
    public double score(float[] head, int portrait) {
        double score = 0;
        for (Feature feature : rows[portrait]) {
            int i = feature.getIndex() - 1;
            score += head[i] * feature.getValue() / (i < grams ? LOUDNESS_OF_GRAMS : 1);
        }
        return score;
    }
}
