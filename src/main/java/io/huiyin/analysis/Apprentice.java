package io.huiyin.analysis;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then whether there is something to learn or to read again, on one thread of least priority. */
@Component
class Apprentice implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Apprentice.class);

    private final Learning learning;
    private final Rereader rereader;
    private final LearnerTable learners;
    private final Clock clock;
    private final AnalysisSettings settings;
    private final Worker worker;

    @SuppressWarnings("ThreadPriorityCheck") // a wish only; what counts is that it gives way (Patience)
    Apprentice(Learning learning, Rereader rereader, LearnerTable learners, Clock clock, AnalysisSettings settings) {
        this.learning = learning;
        this.rereader = rereader;
        this.learners = learners;
        this.clock = clock;
        this.settings = settings;
        this.worker =
                new Worker(Thread.ofPlatform().name("learning").daemon().priority(Thread.MIN_PRIORITY), this::work);
    }

    @Override
    public void start() {
        if (settings.worker()) {
            worker.start();
        }
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** The first look comes after a pause: loading the reader is not for the start of the application. */
    private void work() {
        boolean woken = false;
        worker.rest(settings.learnPoll());
        while (worker.goesOn()) {
            try {
                if (!woken) {
                    learners.wakeThoseBesideAnother(Reader.get().model(), clock.instant());
                    woken = true;
                }
                learning.catchUp(worker::goesOn);
                rereader.catchUp(worker::goesOn);
            } catch (RuntimeException e) {
                // whatever it was, the row still says what is owed
                LOG.warn("Nothing can be learnt now", e);
            }
            worker.rest(settings.learnPoll());
        }
    }
}
