package io.huiyin.analysis.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One linear head a label: how much every gram and figure speaks for it, in steps of one byte, and how a score becomes a
 * probability (Platt, 1999).
 */
public final class Heads {

    private static final int STEPS = 127;

    private final List<String> labels;
    private final int grams;
    /** Of every gram, then of every figure: the weight in steps for each head. */
    private final byte[] weights;
    /** Size of a step, one a head for grams and one a head for figures. */
    private final float[] gramStep;

    private final float[] figureStep;
    private final float[] bias;
    private final float[] slope;
    private final float[] offset;

    private Heads(List<String> labels, int grams, byte[] weights, float[][] perHead) {
        this.labels = labels;
        this.grams = grams;
        this.weights = weights;
        this.gramStep = perHead[0];
        this.figureStep = perHead[1];
        this.bias = perHead[2];
        this.slope = perHead[3];
        this.offset = perHead[4];
    }

    /** A head before its weights are rounded: over grams first, then figures, last the bias. */
    public record Fitted(String label, float[] weights, float slope, float offset) {}

    /** With weights in whole steps, as the product carries them. */
    public static Heads round(List<Fitted> fitted, int grams) {
        int heads = fitted.size();
        int rows = fitted.getFirst().weights().length - 1;
        byte[] rounded = new byte[rows * heads];
        float[][] perHead = new float[5][heads];
        for (int h = 0; h < heads; h++) {
            float[] exact = fitted.get(h).weights();
            perHead[0][h] = step(exact, 0, grams);
            perHead[1][h] = step(exact, grams, rows);
            for (int row = 0; row < rows; row++) {
                rounded[row * heads + h] = (byte) Math.round(exact[row] / perHead[row < grams ? 0 : 1][h]);
            }
            perHead[2][h] = exact[rows];
            perHead[3][h] = fitted.get(h).slope();
            perHead[4][h] = fitted.get(h).offset();
        }
        return new Heads(fitted.stream().map(Fitted::label).toList(), grams, rounded, perHead);
    }

    private static float step(float[] weights, int from, int to) {
        float largest = 1e-9f;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        return largest / STEPS;
    }

    public List<String> labels() {
        return labels;
    }

    /** How many figures the heads look at. */
    int figures() {
        return weights.length / labels.size() - grams;
    }

    /** For each head the log-odds that the label holds. */
    public float[] logOdds(Portrait portrait) {
        float[] byGrams = new float[labels.size()];
        float[] byFigures = new float[labels.size()];
        Grams.Bag bag = portrait.grams();
        for (int i = 0; i < bag.places().length; i++) {
            add(byGrams, bag.places()[i], bag.weights()[i]);
        }
        for (int i = 0; i < portrait.figures().length; i++) {
            add(byFigures, grams + i, portrait.figures()[i]);
        }
        float[] odds = new float[labels.size()];
        for (int h = 0; h < odds.length; h++) {
            float score = byGrams[h] * gramStep[h] + byFigures[h] * figureStep[h] + bias[h];
            odds[h] = slope[h] * score + offset[h];
        }
        return odds;
    }

    private void add(float[] sums, int row, float amount) {
        int from = row * sums.length;
        for (int h = 0; h < sums.length; h++) {
            sums[h] += amount * weights[from + h];
        }
    }

    /** How much a gram speaks for a label. */
    public float weight(int gram, int head) {
        return weights[gram * labels.size() + head] * gramStep[head] * slope[head];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(labels.size());
        for (int h = 0; h < labels.size(); h++) {
            out.writeUTF(labels.get(h));
            for (float[] figures : List.of(gramStep, figureStep, bias, slope, offset)) {
                out.writeFloat(figures[h]);
            }
        }
        out.writeInt(grams);
        out.writeInt(weights.length);
        out.write(weights);
    }

    static Heads read(DataInput in) throws IOException {
        int heads = in.readInt();
        List<String> labels = new ArrayList<>();
        float[][] perHead = new float[5][heads];
        for (int h = 0; h < heads; h++) {
            labels.add(in.readUTF());
            for (float[] figures : perHead) {
                figures[h] = in.readFloat();
            }
        }
        int grams = in.readInt();
        byte[] weights = new byte[in.readInt()];
        in.readFully(weights);
        return new Heads(List.copyOf(labels), grams, weights, perHead);
    }
}
