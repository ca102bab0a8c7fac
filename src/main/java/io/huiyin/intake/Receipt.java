package io.huiyin.intake;

/** The words are safe: this is given only after the row is durable. */
public sealed interface Receipt {

    FeedbackId feedback();

    Slip slip();

    /** It was new and is stored now. */
    record Accepted(FeedbackId feedback, Slip slip) implements Receipt {}

    /** The same key brought the same words before; this is the slip given then. */
    record AlreadyKnown(FeedbackId feedback, Slip slip) implements Receipt {}
}
