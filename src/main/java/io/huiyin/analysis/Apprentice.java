package io.huiyin.analysis;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then whether there is something to learn or to read again, on one thread of least priority. */
@Component
class Apprentice implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Apprentice.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(15);

    private final Learning learning;
    private final Rereader rereader;
    private final LearnerTable learners;
    private final Clock clock;
    private final AnalysisSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Apprentice(Learning learning, Rereader rereader, LearnerTable learners, Clock clock, AnalysisSettings settings) {
        this.learning = learning;
        this.rereader = rereader;
        this.learners = learners;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // a wish only; what counts is that it gives way (Patience)
    public void start() {
        if (!settings.worker() || thread != null) {
            return;
        }
        Thread work = Thread.ofPlatform()
                .name("learning")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::work);
        thread = work;
        work.start();
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
            if (!working.join(LONGEST_STEP)) {
                LOG.warn("Learning did not stop in time; it begins again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean goOn() {
        return thread == Thread.currentThread();
    }

    private void work() {
        boolean woken = false;
        while (goOn()) {
            try {
                // the first look comes after a pause: loading the reader is not for the start of the application
                if (bell.tryAcquire(settings.learnPoll().toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                if (!woken) {
                    learners.wakeThoseBesideAnother(Reader.get().model(), clock.instant());
                    woken = true;
                }
                learning.catchUp(this::goOn);
                rereader.catchUp(this::goOn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // whatever it was, the row still says what is owed
                LOG.warn("Nothing can be learnt now", e);
            }
        }
    }
}
