package io.huiyin.analysis;

import io.huiyin.analysis.reading.SentenceModel;

/** Sentence vectors as they are kept: brought to length 1, one byte a dimension. */
final class Vectors {

    /** What made them; vectors of different models must not be compared. */
    static final String MODEL = "bge-small-zh-v1.5-q";

    private static final int STEPS = 127;

    private Vectors() {}

    /** The first sentence vector of the figures; the largest dimension fills the byte, so that nothing is lost to rounding. */
    static byte[] pack(float[] figures) {
        float largest = 1e-9f;
        for (int i = 0; i < SentenceModel.DIMENSIONS; i++) {
            largest = Math.max(largest, Math.abs(figures[i]));
        }
        byte[] packed = new byte[SentenceModel.DIMENSIONS];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Math.round(figures[i] / largest * STEPS);
        }
        return packed;
    }
}
