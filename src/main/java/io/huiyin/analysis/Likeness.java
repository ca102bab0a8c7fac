package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How alike what patients said is: the cosine between the sentence vectors of their words. */
@Component
public class Likeness {

    /** From here on, as a mean, texts are about the same matter; chosen on the labelled texts. */
    public static final double SAME_MATTER = 0.72;

    private final VectorTable table;

    Likeness(VectorTable table) {
        this.table = table;
    }

    /** Vectors of length 1; feedback that no sentence model has read yet has none. */
    public Map<FeedbackId, float[]> vectors(HospitalId hospital, Collection<FeedbackId> feedback) {
        Map<FeedbackId, float[]> vectors = new HashMap<>();
        table.of(hospital, feedback).forEach((id, packed) -> vectors.put(id, unit(packed)));
        return vectors;
    }

    /** The product of two vectors of length 1, -1 to 1. */
    public static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int d = 0; d < a.length; d++) {
            product += a[d] * b[d];
        }
        return product;
    }

    static float[] unit(byte[] packed) {
        double square = 0;
        for (byte each : packed) {
            square += each * each;
        }
        float length = (float) Math.sqrt(Math.max(square, 1));
        float[] unit = new float[packed.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = packed[d] / length;
        }
        return unit;
    }
}
