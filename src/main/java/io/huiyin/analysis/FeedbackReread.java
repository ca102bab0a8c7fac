package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.kernel.HospitalId;
import java.util.List;

/**
 * Feedback understood earlier has been read again by another version of the reader. Published inside the transaction that
 * stores the new reading: who listens writes in the same transaction or stops all of it. May be heard twice.
 */
public record FeedbackReread(HospitalId hospital, List<Item> items) {

    /** What was said and what we take it to mean now. */
    public record Item(Feedback feedback, Understanding understanding) {}

    public FeedbackReread {
        items = List.copyOf(items);
    }
}
