package io.huiyin.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many submissions a second the product acknowledges, side by side with raw PostgreSQL and with a bare Spring
 * endpoint: in turn, from the same clients, on the same server.
 */
final class IntakeBench {

    private static final int LOOKS = 200;

    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<Contestant, Acknowledged> acknowledged = new LinkedHashMap<>();
    private final int rounds;
    private final int seconds;
    private final int warmUp;
    private final int first;

    /** @param first seconds that everybody is driven before anything is measured: Java compiles while it runs */
    private IntakeBench(int rounds, int seconds, int warmUp, int first) {
        this.first = first;
        this.rounds = rounds;
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments, "rounds", "seconds", "warmup", "first", "clients", "java", "bare");
        List<String> javaOptions = Work.words(options.text("java", ""));
        Path folder = Work.folder("intake");
        IntakeBench bench = new IntakeBench(
                options.number("rounds", 5),
                options.number("seconds", 6),
                options.number("warmup", 2),
                options.number("first", 60));
        try (Product product = new Product(folder.resolve("data"), Product.Way.REHEARSED, javaOptions)) {
            Work.describe(product, javaOptions);
            bench.take(product);
            bench.take(new RawSession(product));
            if (options.text("bare", "yes").equals("yes")) {
                try (BareEndpoint endpoint = new BareEndpoint(product, javaOptions, folder.resolve("bare.log"))) {
                    bench.take(endpoint);
                    bench.run(options.numbers("clients", "8,32,64"));
                }
            } else {
                bench.run(options.numbers("clients", "8,32,64"));
            }
            bench.verify(product);
        }
        Work.remove(folder);
    }

    private void take(Contestant contestant) {
        contestants.add(contestant);
        acknowledged.put(contestant, new Acknowledged());
    }

    private void run(List<Integer> clientCounts) throws Exception {
        for (Contestant contestant : contestants) {
            round(contestant, 32, first);
        }
        for (int clients : clientCounts) {
            Table table = new Table(clients);
            for (int i = 0; i < rounds; i++) {
                for (int turn = 0; turn < contestants.size(); turn++) {
                    Contestant contestant = contestants.get((i + turn) % contestants.size());
                    table.add(contestant, round(contestant, clients, seconds));
                }
            }
            table.print(contestants);
        }
    }

    private Round.Result round(Contestant contestant, int clients, int length) throws Exception {
        Round.Result result = new Round(contestant, clients, warmUp, length, acknowledged.get(contestant)).run();
        long end = System.nanoTime();
        contestant.settle();
        return result.settledAfter((System.nanoTime() - end) / 1e9);
    }

    private void verify(Product product) throws Exception {
        Acknowledged said = acknowledged.get(product);
        try (Connection database = product.database("postgres")) {
            said.verify(database);
        }
        try (HttpLine line = new HttpLine(product.port())) {
            for (String code : said.codes(LOOKS)) {
                HttpLine.Answer answer = line.get("/api/v1/feedback/" + code);
                if (answer.status() != 200) {
                    throw new IllegalStateException("a code opens nothing: " + answer);
                }
            }
        }
        System.out.printf("looked up: %d codes at the front door, each opened%n", LOOKS);
    }

    /** What came of all rounds with one number of clients. */
    private record Table(int clients, Map<Contestant, List<Round.Result>> results) {

        Table(int clients) {
            this(clients, new LinkedHashMap<>());
        }

        void add(Contestant contestant, Round.Result result) {
            results.computeIfAbsent(contestant, each -> new ArrayList<>()).add(result);
        }

        void print(List<Contestant> order) {
            System.out.printf(
                    "%n%d clients, n = %d rounds: median [least–most]%n",
                    clients, results.get(order.getFirst()).size());
            System.out.printf(
                    "  %-26s %26s %22s %24s %22s %9s%n",
                    "", "acknowledged/s", "p50 ms", "p99 ms", "CPU ms each", "done s");
            for (Contestant contestant : order) {
                List<Round.Result> rounds = results.get(contestant);
                System.out.printf(
                        "  %-26s %26s %22s %24s %22s %9.1f%n",
                        contestant.name(),
                        Figures.span(
                                rounds.stream().map(Round.Result::perSecond).toList(), "%,.0f"),
                        Figures.span(rounds.stream().map(Round.Result::p50).toList(), "%.2f"),
                        Figures.span(rounds.stream().map(Round.Result::p99).toList(), "%.1f"),
                        Figures.span(rounds.stream().map(Round.Result::cpu).toList(), "%.2f"),
                        Figures.median(
                                rounds.stream().map(Round.Result::settled).toList()));
            }
            Contestant product = order.getFirst();
            for (Contestant other : order.subList(1, order.size())) {
                List<Double> ratios = new ArrayList<>();
                for (int i = 0; i < results.get(product).size(); i++) {
                    ratios.add(results.get(product).get(i).perSecond()
                            / results.get(other).get(i).perSecond());
                }
                System.out.printf("  ratio to %-30s %s%n", other.name() + ":", Figures.span(ratios, "%.2f"));
            }
        }
    }
}
