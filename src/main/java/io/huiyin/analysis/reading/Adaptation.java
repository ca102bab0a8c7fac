package io.huiyin.analysis.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the people of one hospital taught the heads: for each label a change of the weights, only of the grams that occur
 * in what they corrected, in steps of one byte. Belongs to the model it was learnt beside and to no other.
 */
public final class Adaptation {

    private static final int STEPS = 127;
    private static final int FORMAT = 0x48590101;

    private final List<String> labels;
    /** The grams that are weighed differently, ascending. */
    private final int[] places;
    /** Of every such gram, then of every figure: the change in steps for each label. */
    private final byte[] weights;

    private final float[] step;
    private final float[] bias;

    private Adaptation(List<String> labels, int[] places, byte[] weights, float[] step, float[] bias) {
        this.labels = labels;
        this.places = places;
        this.weights = weights;
        this.step = step;
        this.bias = bias;
    }

    /** The change of the weights that is the same as every text pulling at what is like it. */
    static Adaptation of(List<Portrait> texts, Map<String, double[]> pulls) {
        List<String> labels = pulls.keySet().stream().sorted().toList();
        int[] places = places(texts);
        int figures = texts.getFirst().figures().length;
        byte[] weights = new byte[(places.length + figures) * labels.size()];
        float[] step = new float[labels.size()];
        float[] bias = new float[labels.size()];
        for (int h = 0; h < step.length; h++) {
            double[] pull = pulls.getOrDefault(labels.get(h), new double[0]);
            double[] exact = exact(texts, places, figures, pull);
            double largest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
            step[h] = (float) Math.max(largest / STEPS, 1e-12);
            for (int row = 0; row < exact.length; row++) {
                weights[row * step.length + h] = (byte) Math.round(exact[row] / step[h]);
            }
            bias[h] = (float) Arrays.stream(pull).sum();
        }
        return new Adaptation(labels, places, weights, step, bias);
    }

    private static int[] places(List<Portrait> texts) {
        TreeSet<Integer> places = new TreeSet<>();
        texts.forEach(text -> Arrays.stream(text.grams().places()).forEach(places::add));
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] exact(List<Portrait> texts, int[] places, int figures, double[] pull) {
        double[] exact = new double[places.length + figures];
        for (int i = 0; i < pull.length; i++) {
            Portrait text = texts.get(i);
            for (int k = 0; pull[i] != 0 && k < text.grams().places().length; k++) {
                int row = Arrays.binarySearch(places, text.grams().places()[k]);
                exact[row] +=
                        pull[i] * text.grams().weights()[k] * Adapting.LOUDNESS_OF_GRAMS * Adapting.LOUDNESS_OF_GRAMS;
            }
            for (int k = 0; pull[i] != 0 && k < figures; k++) {
                exact[places.length + k] += pull[i] * text.figures()[k];
            }
        }
        return exact;
    }

    /** The log-odds of the shipped heads, moved by what was learnt here. */
    public Map<String, Float> over(Portrait text, Map<String, Float> shipped) {
        float[] sums = new float[labels.size()];
        Grams.Bag bag = text.grams();
        for (int k = 0; k < bag.places().length; k++) {
            int row = Arrays.binarySearch(places, bag.places()[k]);
            if (row >= 0) {
                add(sums, row, bag.weights()[k]);
            }
        }
        for (int k = 0; k < text.figures().length; k++) {
            add(sums, places.length + k, text.figures()[k]);
        }
        Map<String, Float> odds = new HashMap<>(shipped);
        for (int h = 0; h < sums.length; h++) {
            float moved = sums[h] * step[h] + bias[h];
            odds.computeIfPresent(labels.get(h), (label, before) -> before + moved);
        }
        return odds;
    }

    private void add(float[] sums, int row, float amount) {
        int from = row * sums.length;
        for (int h = 0; h < sums.length; h++) {
            sums[h] += amount * weights[from + h];
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(labels.size());
            for (int h = 0; h < labels.size(); h++) {
                out.writeUTF(labels.get(h));
                out.writeFloat(step[h]);
                out.writeFloat(bias[h]);
            }
            out.writeInt(places.length);
            for (int place : places) {
                out.writeInt(place);
            }
            out.writeInt(weights.length);
            out.write(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalStateException if it was written in another format
     */
    public static Adaptation read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalStateException("this version of the reader was written in another format");
            }
            int heads = in.readInt();
            List<String> labels = new ArrayList<>();
            float[] step = new float[heads];
            float[] bias = new float[heads];
            for (int h = 0; h < heads; h++) {
                labels.add(in.readUTF());
                step[h] = in.readFloat();
                bias[h] = in.readFloat();
            }
            int[] places = new int[in.readInt()];
            for (int i = 0; i < places.length; i++) {
                places[i] = in.readInt();
            }
            byte[] weights = new byte[in.readInt()];
            in.readFully(weights);
            return new Adaptation(List.copyOf(labels), places, weights, step, bias);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
