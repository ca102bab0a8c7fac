package io.huiyin.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One contestant under a number of clients that each submit as soon as the last one is acknowledged: warm-up, then the
 * measured seconds.
 */
final class Round {

    private static final AtomicLong SEED = new AtomicLong(System.nanoTime());

    private final Contestant contestant;
    private final int clients;
    private final long warmUp;
    private final long measured;
    private final Acknowledged acknowledged;

    Round(Contestant contestant, int clients, double warmUpSeconds, double seconds, Acknowledged acknowledged) {
        this.contestant = contestant;
        this.clients = clients;
        this.warmUp = (long) (warmUpSeconds * 1e9);
        this.measured = (long) (seconds * 1e9);
        this.acknowledged = acknowledged;
    }

    /**
     * What came of it.
     *
     * @param perSecond acknowledged submissions
     * @param p50 time of answer in milliseconds, as is p99
     * @param cpu processor milliseconds of the contestant's processes per submission, warm-up included
     * @param settled seconds after the last receipt until nothing was left to do: understood, cases opened, checkpoint
     */
    record Result(double perSecond, double p50, double p99, double cpu, double settled) {

        Result settledAfter(double seconds) {
            return new Result(perSecond, p50, p99, cpu, seconds);
        }
    }

    Result run() throws InterruptedException, ExecutionException, IOException {
        double cpu = Cpu.seconds(contestant.processes());
        int before = acknowledged.count();
        CyclicBarrier start = new CyclicBarrier(clients);
        List<long[]> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> speak(start)));
            }
            for (Future<long[]> each : all) {
                times.add(each.get());
            }
        }
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        cpu = Cpu.seconds(contestant.processes()) - cpu;
        return new Result(
                sorted.length / (measured / 1e9),
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                cpu * 1000 / Math.max(1, acknowledged.count() - before),
                0);
    }

    private long[] speak(CyclicBarrier start) throws Exception {
        Phrases phrases = new Phrases(SEED.incrementAndGet());
        long[] times = new long[1024];
        int count = 0;
        try (Contestant.Client client = contestant.client()) {
            start.await();
            long begin = System.nanoTime() + warmUp;
            long end = begin + measured;
            for (long now = System.nanoTime(); now < end; ) {
                Words words = Words.next(phrases);
                long sent = System.nanoTime();
                acknowledged.add(words, submit(client, words));
                now = System.nanoTime();
                if (now >= begin && now < end) {
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = now - sent;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    private String submit(Contestant.Client client, Words words) {
        try {
            return client.submit(words);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(contestant.name() + " did not acknowledge", e);
        }
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
