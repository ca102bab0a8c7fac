package io.huiyin.language;

/** One stretch of a text that says one thing; {@code text} is what stands between the two offsets. */
public record Clause(int start, int end, String text) {}
