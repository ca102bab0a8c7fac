package io.huiyin.knowledge;

/** How often an article was proposed to a patient, and what the patients said of it. */
public record Counts(int shown, int helped, int notHelped) {

    static final Counts NONE = new Counts(0, 0, 0);
}
