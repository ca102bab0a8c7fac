package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Old feedback is read again.
 *
 * @param since what was understood before then is left alone
 * @param below the next to be read lies below this id
 * @param changed how many of those done are understood otherwise now
 * @param failed how many of those done could not be read; their labels are as they were
 * @param model what read last
 */
public record Reanalysis(
        UUID id,
        State state,
        Instant since,
        FeedbackId below,
        int total,
        int done,
        int changed,
        int failed,
        String model,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** Whether it goes on. */
    public enum State implements Coded {
        RUNNING,
        PAUSED,
        STOPPED,
        DONE
    }

    /** One that could not be read again. */
    public record Failure(FeedbackId feedback, String error, Instant at) {}
}
