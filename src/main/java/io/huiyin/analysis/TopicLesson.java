package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adapting;
import io.huiyin.analysis.reading.Grams;
import io.huiyin.analysis.reading.Portrait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns one topic from text vectors that belong to it and others of the same issue that do not, and tries it out by
 * cross-validation. What nobody has looked at counts as not belonging, so that the trial is rather too strict.
 */
final class TopicLesson {

    /** With fewer a topic is only suggested. */
    static final int ENOUGH = 8;
    /** Found by those that learnt without it: at least this part of the examples … */
    private static final double RECALL = 0.5;
    /** … and at most every third one wrongly. */
    private static final double PRECISION = 2.0 / 3;

    private static final int FOLDS = 5;
    private static final long SEED = 20_260_102;
    /** Vectors of texts lie close together; what tells them apart must be made loud. */
    private static final float LOUDNESS = 4;

    private static final double STRENGTH = 1;
    /** Most texts do not belong to any one topic. */
    private static final float BEGIN = -1;

    private final List<float[]> texts;
    private final int examples;
    private final Adapting adapting;
    private final int[] fold;

    TopicLesson(List<float[]> belong, List<float[]> others) {
        texts = Stream.concat(belong.stream(), others.stream()).toList();
        examples = belong.size();
        adapting = new Adapting(texts.stream().map(TopicLesson::portrait).toList(), () -> {});
        fold = new int[texts.size()];
        deal(0, examples);
        deal(examples, fold.length);
    }

    private static Portrait portrait(float[] vector) {
        float[] loud = new float[vector.length];
        for (int d = 0; d < loud.length; d++) {
            loud[d] = vector[d] * LOUDNESS;
        }
        return new Portrait(new Grams.Bag(new int[0], new float[0]), loud);
    }

    private void deal(int from, int to) {
        List<Integer> order = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        for (int i = 0; i < order.size(); i++) {
            fold[order.get(i)] = i % FOLDS;
        }
    }

    OwnTopic.Trial trial() {
        int found = 0;
        int wrong = 0;
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            double[] pull = pulls(i -> fold[i] != left);
            for (int i = 0; i < fold.length; i++) {
                boolean says = fold[i] == left && adapting.moved(i, BEGIN, pull) > 0;
                found += says && i < examples ? 1 : 0;
                wrong += says && i >= examples ? 1 : 0;
            }
        }
        return new OwnTopic.Trial(examples, texts.size() - examples, found, wrong);
    }

    static boolean works(OwnTopic.Trial trial) {
        return trial.examples() >= ENOUGH && trial.recall() >= RECALL && trial.precision() >= PRECISION;
    }

    private double[] pulls(IntPredicate learntFrom) {
        float[] begun = new float[fold.length];
        double[] wanted = new double[fold.length];
        for (int i = 0; i < fold.length; i++) {
            begun[i] = BEGIN;
            wanted[i] = i < examples ? 1 : 0;
        }
        return adapting.pulls(learntFrom, begun, wanted, STRENGTH);
    }

    /** A weight a dimension, last the bias: the log-odds that a vector belongs are their product. */
    float[] weights() {
        double[] pull = pulls(i -> true);
        int dimensions = texts.getFirst().length;
        float[] weights = new float[dimensions + 1];
        for (int i = 0; i < pull.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                weights[d] += (float) (pull[i] * texts.get(i)[d] * LOUDNESS * LOUDNESS);
            }
            weights[dimensions] += (float) pull[i];
        }
        weights[dimensions] += BEGIN;
        return weights;
    }

    /** How likely a text with this vector belongs. */
    static double likely(float[] weights, float[] vector) {
        double odds = weights[vector.length];
        for (int d = 0; d < vector.length; d++) {
            odds += weights[d] * vector[d];
        }
        return 1 / (1 + Math.exp(-odds));
    }
}
