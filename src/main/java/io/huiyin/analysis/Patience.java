package io.huiyin.analysis;

import io.huiyin.intake.Intake;
import io.huiyin.intake.Waiting;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Work that can wait gives way: to who waits for a receipt, and to what waits to be understood. */
@Component
class Patience {

    /** A flood may slow such work down, but not stop it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(200);
    /** To ask what waits costs a query, so it is not asked more often. */
    private static final long ASK_AFTER = Duration.ofMillis(500).toNanos();

    private final Waiting waiting;
    private final Courtesy courtesy;

    Patience(Waiting waiting, Intake intake) {
        this.waiting = waiting;
        this.courtesy = new Courtesy(intake::crowd);
    }

    /** Called between pieces of work on one thread. */
    Runnable breath() {
        long[] last = {System.nanoTime(), System.nanoTime()};
        return () -> {
            courtesy.makeRoomAfter(System.nanoTime() - last[0]);
            if (System.nanoTime() - last[1] > ASK_AFTER) {
                giveWay();
                last[1] = System.nanoTime();
            }
            last[0] = System.nanoTime();
        };
    }

    /** Goes on once nothing new waits, at the latest after some seconds. */
    void giveWay() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!waiting.hospitals().isEmpty()
                    && System.nanoTime() < end
                    && !Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
