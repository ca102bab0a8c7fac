package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a bench works, and under which conditions. */
final class Work {

    private Work() {}

    /** An empty folder on the disk that is measured, below the build's own. */
    static Path folder(String name) throws IOException {
        Path folder = Path.of("target", "bench", name).toAbsolutePath();
        remove(folder);
        return Files.createDirectories(folder);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    static void describe(Product product, List<String> javaOptions) throws SQLException {
        System.out.printf(
                "%s, %d processors, load %.1f; JDK %s %s%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"),
                String.join(" ", javaOptions));
        try (Connection database = product.database("postgres");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version'), current_setting('fsync'),
                               current_setting('synchronous_commit'), current_setting('full_page_writes')
                        """)) {
            row.next();
            System.out.printf(
                    "PostgreSQL %s, fsync %s, synchronous_commit %s, full_page_writes %s%n",
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
