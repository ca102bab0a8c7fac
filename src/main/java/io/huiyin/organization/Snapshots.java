package io.huiyin.organization;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read often and changed rarely, kept in memory for seconds. A change made here is seen at once, one made by
 * another instance when the snapshot has grown old.
 */
public final class Snapshots<K, V> {

    private static final long AGE = Duration.ofSeconds(10).toNanos();
    private static final int MANY = 500;

    private final Function<K, V> load;
    private final ConcurrentMap<K, Snapshot<V>> known = new ConcurrentHashMap<>();

    public Snapshots(Function<K, V> load) {
        this.load = load;
    }

    private record Snapshot<V>(V value, long taken) {

        boolean old(long now) {
            return now - taken > AGE;
        }
    }

    public V of(K key) {
        long now = System.nanoTime();
        Snapshot<V> snapshot = known.get(key);
        if (snapshot != null && !snapshot.old(now)) {
            return snapshot.value();
        }
        V value = load.apply(key);
        if (known.size() > MANY) {
            known.values().removeIf(other -> other.old(now));
        }
        known.put(key, new Snapshot<>(value, now));
        return value;
    }

    /** Inside a transaction also once more after its end: until then others may have read the old rows again. */
    public void forget(K key) {
        known.remove(key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.remove(key);
                }
            });
        }
    }
}
