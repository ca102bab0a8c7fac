package io.huiyin.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches from outside when what was acknowledged is understood: forty times a second it asks the database whose
 * understanding has been committed, which is when the case stands on the desk.
 */
final class Understood implements AutoCloseable {

    private static final long EVERY = 25_000_000;

    private final Connection database;
    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> seconds = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    Understood(Product product) throws SQLException {
        this.database = product.database("postgres");
        Thread.ofVirtual().start(this::watch);
    }

    void acknowledged(UUID key) {
        waiting.put(key, System.nanoTime());
    }

    int missing() {
        return waiting.size();
    }

    /** From each receipt to its understanding, in seconds, since the last call. */
    List<Double> times() {
        List<Double> all = List.copyOf(seconds);
        seconds.clear();
        return all;
    }

    private void watch() {
        while (!ended) {
            LockSupport.parkNanos(EVERY);
            look();
        }
    }

    /** Keys are looked up among the submissions not older than the oldest that waits. */
    private void look() {
        if (waiting.isEmpty()) {
            return;
        }
        long oldest = waiting.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        double age = (System.nanoTime() - oldest) / 1e9 + 1;
        try (PreparedStatement query = database.prepareStatement("""
                select f.key
                from intake.feedback f
                join analysis.understanding u on u.hospital_id = f.hospital_id and u.feedback_id = f.id
                where f.received_at > clock_timestamp() - make_interval(secs => ?)
                """)) {
            query.setDouble(1, age);
            try (ResultSet row = query.executeQuery()) {
                long now = System.nanoTime();
                while (row.next()) {
                    Long since = waiting.remove(row.getObject(1, UUID.class));
                    if (since != null) {
                        seconds.add((now - since) / 1e9);
                    }
                }
            }
        } catch (SQLException e) {
            if (!ended) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        database.close();
    }
}
