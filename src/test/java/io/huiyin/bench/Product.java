package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built product, as an operator runs it, without the demo hospital. */
final class Product implements Contestant, AutoCloseable {

    static final String HOSPITAL = "BENCH";
    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(3);
    private static final long SETTLE_LIMIT = TimeUnit.MINUTES.toNanos(20);

    /** How it is started. */
    enum Way {
        /** {@code java -jar} of the one file. */
        PLAIN,
        /** As bin/start does it: taken apart, with what was noted at the rehearsal. */
        REHEARSED;

        private List<String> words() {
            return switch (this) {
                case PLAIN -> List.of("-jar", "target/huiyin.jar");
                case REHEARSED -> List.of("-XX:AOTCache=target/app/huiyin.aot", "-jar", "target/app/huiyin.jar");
            };
        }
    }

    private final Path folder;
    private final Way way;
    private final List<String> javaOptions;
    private final int port = freePort();
    private final double secondsToFirstReceipt;
    private final Process process;

    /** Starts it and waits for the first receipt. */
    Product(Path folder, Way way, List<String> javaOptions) throws IOException, InterruptedException {
        this.folder = folder;
        this.way = way;
        this.javaOptions = javaOptions;
        long begin = System.nanoTime();
        this.process = launch();
        awaitFirstReceipt(begin);
        this.secondsToFirstReceipt = (System.nanoTime() - begin) / 1e9;
    }

    double secondsToFirstReceipt() {
        return secondsToFirstReceipt;
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The PostgreSQL that it started, with all its processes. */
    List<ProcessHandle> postgres() throws IOException {
        try (var files = Files.find(folder, 4, (file, facts) -> file.endsWith("postmaster.pid"))) {
            Path file = files.findFirst().orElseThrow();
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
            all.add(server);
            return all;
        }
    }

    @Override
    public String name() {
        return "Huiyin";
    }

    @Override
    public List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(postgres());
        all.add(process.toHandle());
        return all;
    }

    @Override
    public Client client() throws IOException {
        return new HttpClient(port, HOSPITAL);
    }

    /** Until everything taken in has been understood and its case opened. */
    @Override
    public void settle() throws SQLException, InterruptedException {
        long end = System.nanoTime() + SETTLE_LIMIT;
        try (Connection database = database("postgres")) {
            while (count(database, "select count(*) from intake.waiting where set_aside_at is null") > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the product does not come to rest");
                }
                Thread.sleep(250);
            }
            try (Statement statement = database.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    /** A session of its own on the same server. */
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server().getProperty("port") + "/" + name, "postgres", password());
    }

    String password() {
        return server().getProperty("password");
    }

    private Properties server() {
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(way.words());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("product.log").toFile()));
        builder.environment().put("HUIYIN_DATA", folder.toString());
        builder.environment().put("HUIYIN_PORT", String.valueOf(port));
        builder.environment().put("HUIYIN_DEMO", "false");
        builder.environment().put("HUIYIN_HOSPITAL_CODE", HOSPITAL);
        return builder.start();
    }

    private void awaitFirstReceipt(long begin) throws InterruptedException {
        Phrases phrases = new Phrases(begin);
        while (System.nanoTime() - begin < START_LIMIT) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the product ended instead of starting; see " + folder.resolveSibling("product.log"));
            }
            try (Client client = client()) {
                client.submit(Words.next(phrases));
                return;
            } catch (ConnectException e) {
                Thread.sleep(10);
            } catch (IOException | SQLException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the product took nothing in within three minutes");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
