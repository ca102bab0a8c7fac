package io.huiyin.analysis;

import io.huiyin.intake.Waiting;
import java.time.Duration;
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

    private final Analyst analyst;
    private final Waiting waiting;
    private final AnalysisSettings settings;
    private final Worker worker = new Worker(Thread.ofPlatform().name("analysis"), this::keepWatch);
    private boolean listening;

    Watch(Analyst analyst, Waiting waiting, AnalysisSettings settings) {
        this.analyst = analyst;
        this.waiting = waiting;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!settings.worker()) {
            return;
        }
        if (!listening) {
            waiting.wakeUp(worker::ring);
            listening = true;
        }
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    private void keepWatch() {
        // loaded here, not while the application starts; what comes in meanwhile waits a second longer
        LOG.info("Reading with {}", analyst.model());
        Duration pause = settings.poll();
        while (worker.goesOn()) {
            pause = work(pause);
            worker.rest(pause);
        }
    }

    private Duration work(Duration lastPause) {
        try {
            analyst.catchUp(worker::goesOn);
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
