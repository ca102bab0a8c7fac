package io.huiyin.analysis.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learnt from the corpus, as one file: the grams, the scale, the heads and the bars.
 *
 * @param name name and version, the last part from the bits of the corpus it was learnt from
 * @param heads what speaks for each label by itself
 * @param joint weigh some labels again, knowing what the first heads say of all of them
 * @param bars where decisions are taken, by name; chosen by cross-validation
 */
public record Model(String name, Grams grams, Scale scale, Heads heads, Heads joint, Map<String, Float> bars) {

    /** More certain than this a head is not taken to be. */
    private static final float FARTHEST = 8;
    /** How loud probabilities are beside log-odds. */
    private static final double LOUDNESS = 4;

    private static final int FORMAT = 0x48590002;

    public Model {
        bars = Map.copyOf(bars);
    }

    public Portrait portrait(String normal, float[] figures) {
        return new Portrait(grams.bag(normal), scale.even(figures));
    }

    /** For every label the log-odds that it holds. */
    public Map<String, Float> logOdds(Portrait portrait) {
        float[] first = heads.logOdds(portrait);
        return all(heads.labels(), first, joint.labels(), joint.logOdds(together(first, joint.figures() / 2)));
    }

    /** The log-odds of the first heads, replaced where a joint head knows better. */
    public static Map<String, Float> all(List<String> labels, float[] first, List<String> jointLabels, float[] joint) {
        Map<String, Float> odds = new HashMap<>();
        for (int h = 0; h < first.length; h++) {
            odds.put(labels.get(h), first[h]);
        }
        for (int h = 0; h < joint.length; h++) {
            odds.put(jointLabels.get(h), joint[h]);
        }
        return odds;
    }

    /** What joint heads see: log-odds and probabilities of the first {@code count} heads. */
    public static Portrait together(float[] first, int count) {
        float[] figures = new float[2 * count];
        for (int h = 0; h < count; h++) {
            float odds = Math.clamp(first[h], -FARTHEST, FARTHEST);
            figures[h] = odds;
            figures[count + h] = (float) (LOUDNESS / (1 + Math.exp(-odds)));
        }
        return new Portrait(Grams.NONE, figures);
    }

    /**
     * The bar of that name.
     *
     * @throws IllegalArgumentException if the model has none
     */
    public double bar(String name) {
        Float bar = bars.get(name);
        if (bar == null) {
            throw new IllegalArgumentException("the model has no bar " + name);
        }
        return bar;
    }

    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(FORMAT);
        out.writeUTF(name);
        out.writeInt(bars.size());
        for (Map.Entry<String, Float> bar : new TreeMap<>(bars).entrySet()) {
            out.writeUTF(bar.getKey());
            out.writeFloat(bar.getValue());
        }
        grams.write(out);
        scale.write(out);
        heads.write(out);
        joint.write(out);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalStateException if the stream holds no model of this format
     */
    public static Model read(InputStream stream) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalStateException("the model was written in another format; run bin/train");
            }
            String name = in.readUTF();
            Map<String, Float> bars = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                bars.put(in.readUTF(), in.readFloat());
            }
            return new Model(name, Grams.read(in), Scale.read(in), Heads.read(in), Heads.read(in), bars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
