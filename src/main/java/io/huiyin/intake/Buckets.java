package io.huiyin.intake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One bucket of a {@link Rate} for each key, in bounded memory: beyond {@code most} keys the one not asked for longest
 * is forgotten, which lets it start afresh. A bucket is one number, the moment at which it will be full again (GCRA).
 */
public final class Buckets {

    private static final int MOST = 50_000;

    private final long every;
    private final long burst;
    private final LongSupplier nanos;
    private final Map<Object, Long> fullAgain;

    public Buckets(Rate rate) {
        this(rate, MOST, System::nanoTime);
    }

    Buckets(Rate rate, int most, LongSupplier nanos) {
        this.every = rate.every().toNanos();
        this.burst = Math.multiplyExact(every, rate.burst());
        this.nanos = nanos;
        this.fullAgain = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes one; false, and nothing taken, if the bucket is empty. */
    public synchronized boolean take(Object key) {
        long now = nanos.getAsLong();
        long full = full(key, now) + every;
        if (full - now > burst) {
            return false;
        }
        fullAgain.put(key, full);
        return true;
    }

    /** Puts one back that was taken for nothing. */
    public synchronized void giveBack(Object key) {
        fullAgain.computeIfPresent(key, (k, full) -> full - every);
    }

    /** Whether {@link #take} would succeed now. */
    public synchronized boolean has(Object key) {
        long now = nanos.getAsLong();
        return full(key, now) + every - now <= burst;
    }

    /** How long until there is one again; zero if there is one. */
    public synchronized Duration wait(Object key) {
        long now = nanos.getAsLong();
        return Duration.ofNanos(Math.max(0, full(key, now) + every - now - burst));
    }

    synchronized int size() {
        return fullAgain.size();
    }

    private long full(Object key, long now) {
        Long known = fullAgain.get(key);
        return known == null || known - now < 0 ? now : known;
    }
}
