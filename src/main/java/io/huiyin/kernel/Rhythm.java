package io.huiyin.kernel;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; when it fails, says so and goes on at the next beat. */
public final class Rhythm {

    private static final Logger log = LoggerFactory.getLogger(Rhythm.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private @Nullable CountDownLatch stop;

    public Rhythm(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stop = end;
        Thread.ofVirtual().name(name).start(() -> beat(end));
    }

    public synchronized void stop() {
        if (stop != null) {
            stop.countDown();
            stop = null;
        }
    }

    public synchronized boolean isRunning() {
        return stop != null;
    }

    private void beat(CountDownLatch end) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("{} failed; next try in {}", name, every, e);
        }
    }
}
