package io.huiyin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * What the pages of the desk cost as cases pile up: the same questions of a signed-in officer over HTTP with few cases,
 * with very many, and with very many of which ten thousand are open.
 */
final class CasesBench {

    private static final String[] COMMON = {"排队", "护士", "窗口", "医生"};

    private final Product product;
    private final BusyHospital hospital;
    private final int rounds;
    private final Map<String, List<double[]>> table = new LinkedHashMap<>();

    private CasesBench(Product product, BusyHospital hospital, int rounds) {
        this.product = product;
        this.hospital = hospital;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments, "few", "many", "open", "rounds", "patterns", "java", "keep");
        List<String> javaOptions = Work.words(options.text("java", ""));
        int few = options.number("few", 10_000);
        int many = options.number("many", 1_000_000);
        int open = options.number("open", 10_000);
        Path folder = Work.folder("cases");
        Path data = folder.resolve("data");
        try (Product product = new Product(data, Product.Way.REHEARSED, javaOptions)) {
            Work.describe(product, javaOptions);
            BusyHospital hospital = new BusyHospital(product, data);
            hospital.live(product, options.number("patterns", 300));
            CasesBench bench = new CasesBench(product, hospital, options.number("rounds", 60));
            try (Connection database = product.database("postgres")) {
                Copies copies = new Copies(database);
                long begin = System.nanoTime();
                copies.add(true, few - few / 10, 1000);
                copies.add(false, few / 10, 6);
                copies.settle();
                bench.measure(copies);
                copies.dropIndexes();
                copies.add(true, many - few, 1000);
                copies.makeIndexes();
                copies.settle();
                System.out.printf("filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
                bench.measure(copies);
                copies.add(false, open - few / 10, 6);
                copies.settle();
                bench.measure(copies);
            }
            bench.print();
        }
        if (options.text("keep", "no").equals("no")) {
            Work.remove(folder);
        }
    }

    private void measure(Copies copies) throws Exception {
        try (Connection database = product.database("postgres")) {
            System.out.printf(
                    "%n%,d cases, %,d of them open; %s%n",
                    Product.count(database, "select count(*) from cases.feedback_case"),
                    Product.count(database, "select count(*) from cases.feedback_case where status <> 'closed'"),
                    size(database));
            List<String> some = ids(database);
            SignedIn officer = hospital.officer;
            time("inbox, first page", i -> officer.get("/api/cases?queue=open&limit=50"));
            String deep = deep(officer, "/api/cases?queue=open&limit=50", 10);
            time("inbox, tenth page", i -> officer.get(deep));
            time("inbox, overdue", i -> officer.get("/api/cases?queue=overdue&limit=50"));
            time("inbox, closed", i -> officer.get("/api/cases?queue=closed&limit=50"));
            time("inbox of a department", i -> hospital.head.get("/api/cases?queue=open&limit=50"));
            time("counters", i -> officer.get("/api/cases/queues"));
            time("counters of a department", i -> hospital.head.get("/api/cases/queues"));
            time("deadline board", i -> officer.get("/api/monitor"));
            time("stubborn problems", i -> officer.get("/api/themes/stubborn"));
            time("a case", i -> officer.get("/api/cases/" + some.get(i % some.size())));
            time("cases like it", i -> officer.get("/api/cases/" + some.get(i % some.size()) + "/similar"));
            time("search, a word many say", i -> officer.get("/api/cases?q=" + encoded(COMMON[i % COMMON.length])));
            time(
                    "search, a word one says",
                    i -> officer.get("/api/cases?q="
                            + encoded(
                                    Copies.rareWord(ThreadLocalRandom.current().nextLong(1, copies.made())))));
            time(
                    "search of a department",
                    i -> hospital.head.get("/api/cases?q=" + encoded(COMMON[i % COMMON.length])));
            time("ledger, first page", i -> officer.get("/api/ledger"));
            String later = deep(officer, "/api/ledger?limit=200", 10);
            time("ledger, tenth page", i -> officer.get(later));
            time("ledger of a department", i -> hospital.head.get("/api/ledger"));
            export(officer);
        }
    }

    @FunctionalInterface
    private interface Question {
        void ask(int round) throws Exception;
    }

    private void time(String what, Question question) throws Exception {
        for (int i = 0; i < Math.max(5, rounds / 4); i++) {
            question.ask(i);
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            question.ask(i);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        double[] figures = {times[rounds / 2], times[(int) Math.ceil(rounds * 0.95) - 1]};
        table.computeIfAbsent(what, each -> new ArrayList<>()).add(figures);
        System.out.printf("  %-28s p50 %8.1f ms   p95 %8.1f ms%n", what, figures[0], figures[1]);
    }

    private void export(SignedIn officer) throws IOException, InterruptedException {
        for (String form : List.of("csv", "xlsx")) {
            SignedIn.Stream stream = officer.read("/api/ledger." + form);
            System.out.printf(
                    "  %-28s %.1f s, first byte after %.0f ms, %,d bytes%n",
                    "ledger as ." + form, stream.millis() / 1000, stream.firstMillis(), stream.bytes());
        }
    }

    private void print() {
        System.out.printf(
                "%n%-28s %10s %10s %24s %24s%n", "ms", "p50 few", "p95 few", "many / few: p50, p95", "open / few");
        table.forEach((what, stages) -> {
            double[] few = stages.get(0);
            double[] many = stages.get(1);
            double[] open = stages.get(2);
            System.out.printf(
                    "%-28s %10.1f %10.1f %15.2f %8.2f %15.2f %8.2f%n",
                    what, few[0], few[1], many[0] / few[0], many[1] / few[1], open[0] / few[0], open[1] / few[1]);
        });
    }

    /** The address of a later page. */
    private static String deep(SignedIn officer, String path, int page) throws IOException, InterruptedException {
        String at = path;
        for (int i = 1; i < page; i++) {
            JsonNode next = officer.get(at).get("next");
            if (next.isNull()) {
                break;
            }
            at = path + "&cursor=" + next.asString();
        }
        return at;
    }

    private static List<String> ids(Connection database) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from cases.feedback_case where hashtext(id::text) % 97 = 0 limit 500")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    private static String size(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }
}
