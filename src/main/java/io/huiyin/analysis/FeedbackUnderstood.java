package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.kernel.HospitalId;
import java.util.List;

/**
 * Feedback of one hospital has just been understood. Published inside the transaction that stores the understanding:
 * who listens writes in the same transaction or stops all of it. May be heard twice.
 */
public record FeedbackUnderstood(HospitalId hospital, List<Item> items) {

    /** What was said and what we take it to mean. */
    public record Item(Feedback feedback, Understanding understanding) {}

    public FeedbackUnderstood {
        items = List.copyOf(items);
    }
}
