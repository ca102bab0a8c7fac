package io.huiyin.intake;

import io.huiyin.intake.Turns.Pending;
import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets submissions of one hospital that come in at the same time share one commit (group commit): a writer that is free
 * takes whatever waits, at once, so that a lonely submission waits for nobody and a crowd pays for one commit together.
 * Everybody waits for the own commit; what cannot be stored fails alone.
 */
@Component
class Gatherer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Gatherer.class);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Function<List<Draft>, Map<FeedbackId, Receipt>> keeping;
    private final IntakeSettings settings;
    private final Turns turns;
    private final AtomicInteger crowd = new AtomicInteger();
    private final List<Thread> writers = new ArrayList<>();

    @Autowired
    Gatherer(Keeping keeping, IntakeSettings settings) {
        this(keeping::keep, settings);
    }

    Gatherer(Function<List<Draft>, Map<FeedbackId, Receipt>> keeping, IntakeSettings settings) {
        this.keeping = keeping;
        this.settings = settings;
        this.turns = new Turns(settings.queue());
    }

    /** Comes back after the commit; empty if the key brought other words before. */
    Optional<Receipt> submit(Draft draft) {
        Pending pending = Pending.of(draft);
        if (!turns.add(pending)) {
            throw busy();
        }
        crowd.incrementAndGet();
        try {
            return outcome(pending);
        } finally {
            crowd.decrementAndGet();
        }
    }

    /** How many wait for their commit at this moment. */
    int crowd() {
        return crowd.get();
    }

    /** On the caller's own thread, for what must not share its fate with others. */
    Optional<Receipt> alone(Draft draft) {
        try {
            return Optional.ofNullable(keeping.apply(List.of(draft)).get(draft.id()));
        } catch (TransactionException | DataAccessException e) {
            throw unreachable(e) ? busy() : e;
        }
    }

    /** Whoever gives up here may have been stored all the same: sent again with its key, it finds its receipt. */
    private Optional<Receipt> outcome(Pending pending) {
        try {
            return pending.outcome().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private void write() {
        for (List<Pending> batch = turns.next(settings.batch());
                !batch.isEmpty();
                batch = turns.next(settings.batch())) {
            try {
                keep(batch);
            } catch (Error e) { // out of memory, say: these callers are told, the next ones may have more luck
                log.error("{} submissions met an error of the machine", batch.size(), e);
                batch.forEach(pending -> pending.outcome().completeExceptionally(e));
            }
        }
    }

    /** One bad row must not fail the others: what fails together is tried one by one. */
    private void keep(List<Pending> batch) {
        try {
            Map<FeedbackId, Receipt> receipts =
                    keeping.apply(batch.stream().map(Pending::draft).toList());
            for (Pending pending : batch) {
                pending.outcome()
                        .complete(
                                Optional.ofNullable(receipts.get(pending.draft().id())));
            }
        } catch (RuntimeException e) { // handed to those who wait for it
            if (unreachable(e)) {
                log.error("the database cannot be reached; {} submissions were asked to come again", batch.size(), e);
                batch.forEach(pending -> pending.outcome().completeExceptionally(busy()));
            } else if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(e);
            } else {
                log.warn("{} submissions could not be stored together, now one by one: {}", batch.size(), e.toString());
                batch.forEach(pending -> keep(List.of(pending)));
            }
        }
    }

    private static boolean unreachable(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransientDataAccessResourceException
                || e instanceof RecoverableDataAccessException;
    }

    static Refused busy() {
        return Refused.of(Refused.Kind.OVERLOADED, "intake.busy");
    }

    int waiting() {
        return turns.size();
    }

    @Override
    public void start() {
        turns.open();
        for (int i = 1; i <= settings.writers(); i++) {
            writers.add(Thread.ofPlatform().name("intake-writer-" + i).start(this::write));
        }
    }

    /** Takes nothing more in; what was taken is stored first. */
    @Override
    public void stop() {
        turns.close();
        try {
            for (Thread writer : writers) {
                writer.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writers.clear();
    }

    @Override
    public boolean isRunning() {
        return !writers.isEmpty();
    }

    /** Started before the web server, stopped after it has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }
}
