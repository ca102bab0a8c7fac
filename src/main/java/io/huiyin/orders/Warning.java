package io.huiyin.orders;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline of an order that is near or over, of which nobody has been told yet. */
record Warning(
        OrderId order,
        String source,
        String number,
        @Nullable FeedbackId feedback,
        Kind kind,
        Instant dueAt) {

    /** What is to be done by then, and whether there is time left. */
    enum Kind implements Coded {
        SIGN_SOON,
        SIGN_OVERDUE,
        REPLY_SOON,
        REPLY_OVERDUE;

        boolean over() {
            return this == SIGN_OVERDUE || this == REPLY_OVERDUE;
        }
    }
}
