package io.huiyin.bench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after its receipt a submission is understood and its case on the desk, at a steady stream of texts of the
 * corpus and with an officer at the desk. What arrives does not wait for what came before: the clients keep the pace.
 */
final class UnderstandingBench {

    /** Understood within so many seconds, nineteen times of twenty, at 20 submissions/s: what was asked for. */
    private static final double ASKED = 2;

    private static final int LINES = 16;

    private final Product product;
    private final Voices voices;
    private final Understood understood;
    private final Officer officer;

    private UnderstandingBench(Product product, Voices voices, Understood understood, Officer officer) {
        this.product = product;
        this.voices = voices;
        this.understood = understood;
        this.officer = officer;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments, "rates", "seconds", "first", "java");
        List<String> javaOptions = Work.words(options.text("java", ""));
        Path folder = Work.folder("understanding");
        Path data = folder.resolve("data");
        Voices voices = new Voices(Path.of("corpus", "train"));
        try (Product product = new Product(data, Product.Way.REHEARSED, javaOptions);
                Understood understood = new Understood(product);
                Officer officer = Officer.of(product, data)) {
            Work.describe(product, javaOptions);
            System.out.printf("texts of the corpus, %.0f characters on average%n", voices.meanLength());
            UnderstandingBench bench = new UnderstandingBench(product, voices, understood, officer);
            bench.stream(20, options.number("first", 20));
            for (int rate : options.numbers("rates", "20,100")) {
                bench.measure(rate, options.number("seconds", 30));
            }
        }
        Work.remove(folder);
    }

    private void measure(int rate, int seconds) throws Exception {
        understood.times();
        officer.times();
        double caughtUp = stream(rate, seconds);
        List<Double> waits = understood.times();
        double p95 = Figures.part(waits, 0.95);
        System.out.printf(
                "%d/s for %d s, n = %d: receipt to understood p50 %.2f s, p95 %.2f s (%.2f of the %.0f s asked),"
                        + " most %.2f s; all understood %.1f s after the last receipt%n",
                rate,
                seconds,
                waits.size(),
                Figures.median(waits),
                p95,
                p95 / ASKED,
                ASKED,
                Figures.part(waits, 1),
                caughtUp);
        List<Double> looks = officer.times();
        System.out.printf(
                "  the desk meanwhile, n = %d: p50 %.0f ms, p95 %.0f ms; memory %s%n",
                looks.size(), Figures.median(looks), Figures.part(looks, 0.95), Memory.of(product));
    }

    /** Returns the seconds from the last receipt until everything was understood. */
    private double stream(int rate, int seconds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService lines = Executors.newFixedThreadPool(LINES)) {
            Callable<Void> line = () -> speak(next, begin, rate, rate * seconds);
            for (Future<Void> spoken : lines.invokeAll(Collections.nCopies(LINES, line))) {
                spoken.get();
            }
        }
        long last = System.nanoTime();
        while (understood.missing() > 0) {
            Thread.sleep(25);
        }
        return (System.nanoTime() - last) / 1e9;
    }

    private Void speak(AtomicInteger next, long begin, int rate, int all) throws Exception {
        try (HttpClient client = new HttpClient(product.port(), Product.HOSPITAL)) {
            for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                long due = begin + (long) (i * 1e9 / rate);
                LockSupport.parkNanos(due - System.nanoTime());
                UUID key = UUID.randomUUID();
                client.submit(new Words(key, Voices.escaped(voices.next()), i % 3 == 0));
                understood.acknowledged(key);
            }
            return null;
        }
    }
}
