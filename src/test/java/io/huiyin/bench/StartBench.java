package io.huiyin.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How long it takes from the command to the first receipt, on an empty folder and on one with data, and how much memory
 * the product and its PostgreSQL hold at rest and under load.
 */
final class StartBench {

    private static final int CLIENTS = 32;

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments, "rounds", "java", "fill", "rest", "load");
        List<String> javaOptions = Work.words(options.text("java", ""));
        Path folder = Work.folder("start");
        Path data = folder.resolve("data");
        try (Product product = new Product(data, Product.Way.REHEARSED, javaOptions)) {
            Work.describe(product, javaOptions);
            System.out.printf(
                    "first start, empty folder:       %.2f s to the first receipt%n", product.secondsToFirstReceipt());
            fill(product, options.number("fill", 20));
        }
        for (Product.Way way : Product.Way.values()) {
            restarts(data, way, javaOptions, options.number("rounds", 7));
        }
        try (Product product = new Product(data, Product.Way.REHEARSED, javaOptions)) {
            Thread.sleep(options.number("rest", 60) * 1000L);
            System.out.printf("at rest, %d s after the start:   %s%n", options.number("rest", 60), Memory.of(product));
            System.out.printf(
                    "under load of %d clients, most:  %s%n", CLIENTS, underLoad(product, options.number("load", 20)));
            product.settle();
            Thread.sleep(options.number("rest", 60) * 1000L);
            System.out.printf("at rest again:                   %s%n", Memory.of(product));
        }
        Work.remove(folder);
    }

    private static void fill(Product product, int seconds) throws Exception {
        Acknowledged said = new Acknowledged();
        new Round(product, CLIENTS, 0, seconds, said).run();
        product.settle();
        System.out.printf("filled with %,d submissions, all understood%n", said.count());
    }

    private static void restarts(Path data, Product.Way way, List<String> javaOptions, int rounds) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            try (Product product = new Product(data, way, javaOptions)) {
                times.add(product.secondsToFirstReceipt());
            }
        }
        System.out.printf(
                "start on existing data, %s, n = %d: %s s to the first receipt%n",
                way == Product.Way.PLAIN ? "java -jar" : "bin/start", rounds, Figures.span(times, "%.2f"));
    }

    private static Memory underLoad(Product product, int seconds) throws Exception {
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            try {
                new Round(product, CLIENTS, 0, seconds, new Acknowledged()).run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Memory most = Memory.of(product);
        while (!load.isDone()) {
            Thread.sleep(500);
            most = most.most(Memory.of(product));
        }
        load.get();
        return most;
    }
}
