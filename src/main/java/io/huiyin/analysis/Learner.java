package io.huiyin.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How the reading of one hospital stands.
 *
 * @param inUse number of the version that reads; null is the reader as it was shipped
 * @param base the shipped reader that version was learnt beside
 * @param held somebody rolled back, so nothing new is used before a person says so
 */
record Learner(@Nullable Integer inUse, @Nullable String base, boolean held) {

    /** Before anybody has said anything. */
    static final Learner NEW = new Learner(null, null, false);
}
