package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Waiting;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.outreach.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows what is stuck, and sets it going again. */
@Component
public class Operations {

    private final Waiting waiting;
    private final Deliveries deliveries;
    private final ObjectProvider<LastSweep> sweeps;
    private final Clock clock;

    Operations(Waiting waiting, Deliveries deliveries, ObjectProvider<LastSweep> sweeps, Clock clock) {
        this.waiting = waiting;
        this.deliveries = deliveries;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /**
     * How things stand at one hospital.
     *
     * @param oldestWaitingSeconds 0 if nothing waits
     * @param setAside what failed three times, oldest first
     */
    public record Standing(
            long waiting,
            long oldestWaitingSeconds,
            List<Waiting.SetAside> setAside,
            int deliveriesFailed,
            @Nullable Instant lastSweepAt) {}

    public Standing standing(Actor actor) {
        actor.must(Permission.OPERATIONS_READ);
        Waiting.Queue queue = waiting.count(actor.hospital());
        LastSweep sweep = sweeps.getIfAvailable();
        return new Standing(
                queue.waiting(),
                queue.oldest() == null
                        ? 0
                        : Math.max(
                                0,
                                Duration.between(queue.oldest(), clock.instant())
                                        .toSeconds()),
                waiting.setAside(actor.hospital()),
                deliveries.failed(actor.hospital()),
                sweep == null ? null : sweep.lastSweepAt());
    }

    /** One more chance for what was set aside. */
    public void tryAgain(Actor actor, FeedbackId feedback) {
        actor.must(Permission.OPERATIONS_READ);
        waiting.retry(actor.hospital(), feedback);
    }
}
