package io.huiyin.analysis.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Brings figures of different kinds to like sizes: the two sentence vectors are centred and of length 1, every figure of
 * the rules is centred and divided by its spread.
 */
public final class Scale {

    private static final int VECTORS = 2 * SentenceModel.DIMENSIONS;
    /** Further from the mean than so many spreads nothing more is said. */
    private static final float FARTHEST = 4;
    /** How loud all figures of the rules together are beside one sentence vector; found by cross-validation. */
    private static final double LOUDNESS_OF_RULES = 0.3;

    private final float[] mean;
    private final float[] factor;

    private Scale(float[] mean, float[] factor) {
        this.mean = mean;
        this.factor = factor;
    }

    /** Learnt from rows of figures, each two sentence vectors and what the rules say. */
    public static Scale of(List<float[]> rows) {
        int width = rows.getFirst().length;
        double[] sum = new double[width];
        double[] squares = new double[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                sum[i] += row[i];
                squares[i] += (double) row[i] * row[i];
            }
        }
        float[] mean = new float[width];
        float[] factor = new float[width];
        for (int i = 0; i < width; i++) {
            mean[i] = (float) (sum[i] / rows.size());
            double spread = Math.sqrt(Math.max(0, squares[i] / rows.size() - (double) mean[i] * mean[i]));
            factor[i] = i < VECTORS || spread < 1e-6 ? 1 : (float) (1 / spread);
        }
        return new Scale(mean, factor);
    }

    public float[] even(float[] row) {
        float[] even = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            even[i] = (row[i] - mean[i]) * factor[i];
        }
        shorten(even, 0);
        shorten(even, SentenceModel.DIMENSIONS);
        float loudness = (float) Math.sqrt(LOUDNESS_OF_RULES / (row.length - VECTORS));
        for (int i = VECTORS; i < row.length; i++) {
            even[i] = Math.clamp(even[i], -FARTHEST, FARTHEST) * loudness;
        }
        return even;
    }

    private static void shorten(float[] row, int from) {
        double squares = 0;
        for (int i = from; i < from + SentenceModel.DIMENSIONS; i++) {
            squares += (double) row[i] * row[i];
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = from; i < from + SentenceModel.DIMENSIONS; i++) {
            row[i] /= length;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(mean.length);
        for (int i = 0; i < mean.length; i++) {
            out.writeFloat(mean[i]);
            out.writeFloat(factor[i]);
        }
    }

    static Scale read(DataInput in) throws IOException {
        float[] mean = new float[in.readInt()];
        float[] factor = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = in.readFloat();
            factor[i] = in.readFloat();
        }
        return new Scale(mean, factor);
    }
}
