package io.huiyin.analysis;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of its own for one kind of work, with a bell. Told to stop, it finishes what it has in hand. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(15);

    private final Thread.Builder builder;
    private final Runnable work;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** The work asks {@link #goesOn} between its steps and rests in {@link #rest}. */
    Worker(Thread.Builder builder, Runnable work) {
        this.builder = builder;
        this.work = work;
    }

    void start() {
        if (thread == null) {
            // remembered before it runs: one that does not find itself here believes it was told to stop
            Thread begun = builder.unstarted(work);
            thread = begun;
            begun.start();
        }
    }

    void stop() {
        Thread working = thread;
        if (working == null) {
            return;
        }
        thread = null;
        ring();
        try {
            if (!working.join(LONGEST_STEP)) {
                LOG.warn("{} did not end in time; what it had in hand is taken up again", working.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return thread != null;
    }

    boolean goesOn() {
        return thread == Thread.currentThread();
    }

    void ring() {
        bell.release();
    }

    /** Waits until somebody rings, that long at most; an interrupted one does not go on. */
    void rest(Duration pause) {
        try {
            if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }
}
