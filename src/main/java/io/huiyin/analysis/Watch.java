package io.huiyin.analysis;

import io.huiyin.intake.Waiting;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes when something new came in, or now and then because another instance may have taken it in, and works off what
 * waits. While the database is away it asks more and more seldom. When told to stop it finishes the batch in hand.
 */
@Component
class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(15);

    private final Analyst analyst;
    private final Waiting waiting;
    private final AnalysisSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private boolean listening;

    Watch(Analyst analyst, Waiting waiting, AnalysisSettings settings) {
        this.analyst = analyst;
        this.waiting = waiting;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!settings.worker() || thread != null) {
            return;
        }
        if (!listening) {
            waiting.wakeUp(bell::release);
            listening = true;
        }
        // remembered before it runs: one that does not find itself here believes it was told to stop
        Thread watch = Thread.ofPlatform().name("analysis").unstarted(this::keepWatch);
        thread = watch;
        watch.start();
    }

    @Override
    public void stop() {
        Thread working = thread;
        if (working == null) {
            return;
        }
        thread = null;
        bell.release();
        try {
            if (!working.join(LONGEST_BATCH)) {
                LOG.warn("The last batch did not end in time; it will be taken up again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keepWatch() {
        // loaded here, not while the application starts; what comes in meanwhile waits a second longer
        LOG.info("Reading with {}", analyst.model());
        Duration pause = settings.poll();
        while (thread == Thread.currentThread()) {
            pause = work(pause);
            try {
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Duration work(Duration lastPause) {
        try {
            analyst.catchUp(() -> thread == Thread.currentThread());
            return settings.poll();
        } catch (RuntimeException e) {
            // whatever it was, nothing is lost: what waited still waits, and a watch that died would help nobody
            Duration pause = lastPause.compareTo(settings.poll()) <= 0 ? FIRST_PAUSE : lastPause.multipliedBy(2);
            Duration next = pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
            LOG.warn("Nothing can be understood now; next try in {} s", next.toSeconds(), e);
            return next;
        }
    }
}
