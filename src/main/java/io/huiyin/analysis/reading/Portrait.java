package io.huiyin.analysis.reading;

/** All that the heads see of a text: its grams, and the evened-out figures of sentence vector and rules. */
public record Portrait(Grams.Bag grams, float[] figures) {}
