package io.huiyin.knowledge;

import java.time.Instant;

/**
 * Something patients asked that no article answered.
 *
 * @param sense the words without punctuation and spelling, by which equal questions meet
 * @param words masked, as one of those who asked wrote it
 * @param found whether articles were proposed that did not help; false if there was none
 */
public record Question(String sense, String words, int times, boolean found, Instant lastAt) {}
