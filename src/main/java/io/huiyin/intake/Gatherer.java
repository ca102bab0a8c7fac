package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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

    private final Keeping keeping;
    private final IntakeSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final LinkedHashMap<HospitalId, ArrayDeque<Pending>> waiting = new LinkedHashMap<>();
    private final List<Thread> writers = new ArrayList<>();
    private int size;
    private boolean open;

    Gatherer(Keeping keeping, IntakeSettings settings) {
        this.keeping = keeping;
        this.settings = settings;
    }

    private record Pending(Draft draft, CompletableFuture<Optional<Receipt>> outcome) {}

    /** Comes back after the commit; empty if the key brought other words before. */
    Optional<Receipt> submit(Draft draft) {
        Pending pending = new Pending(draft, new CompletableFuture<>());
        lock.lock();
        try {
            if (!open || size >= settings.queue()) {
                throw busy();
            }
            waiting.computeIfAbsent(draft.hospital(), hospital -> new ArrayDeque<>())
                    .add(pending);
            size++;
            work.signal();
        } finally {
            lock.unlock();
        }
        return outcome(pending);
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
        for (List<Pending> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                keep(batch);
            } finally {
                IllegalStateException lost = new IllegalStateException("the writer was stopped by an error");
                batch.forEach(pending -> pending.outcome().completeExceptionally(lost));
            }
        }
    }

    /** Hospitals take turns, so that a busy one keeps no other waiting. Empty means: closed and nothing left. */
    private List<Pending> next() {
        lock.lock();
        try {
            while (size == 0) {
                if (!open) {
                    return List.of();
                }
                work.awaitUninterruptibly();
            }
            Map.Entry<HospitalId, ArrayDeque<Pending>> turn = waiting.pollFirstEntry();
            ArrayDeque<Pending> crowd = turn.getValue();
            List<Pending> batch = new ArrayList<>();
            while (!crowd.isEmpty() && batch.size() < settings.batch()) {
                batch.add(crowd.poll());
            }
            if (!crowd.isEmpty()) {
                waiting.putLast(turn.getKey(), crowd);
            }
            size -= batch.size();
            if (size > 0) {
                work.signal();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** One bad row must not fail the others: what fails together is tried one by one. */
    private void keep(List<Pending> batch) {
        try {
            Map<FeedbackId, Receipt> receipts =
                    keeping.keep(batch.stream().map(Pending::draft).toList());
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

    @Override
    public void start() {
        lock.lock();
        try {
            open = true;
            for (int i = 1; i <= settings.writers(); i++) {
                writers.add(Thread.ofPlatform().name("intake-writer-" + i).start(this::write));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more in; what was taken is stored first. */
    @Override
    public void stop() {
        lock.lock();
        try {
            open = false;
            work.signalAll();
        } finally {
            lock.unlock();
        }
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
