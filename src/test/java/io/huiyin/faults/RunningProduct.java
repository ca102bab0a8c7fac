package io.huiyin.faults;

import io.huiyin.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The built jar as an operator runs it: a process with a folder, which may die at any moment and start again. */
final class RunningProduct implements AutoCloseable {

    static final String HOSPITAL = "CRASH";

    private static final Path JAR = Path.of("target/huiyin.jar").toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int port = freePort();
    private Process process;

    RunningProduct(Path folder, Map<String, String> more) {
        this.folder = folder;
        environment.put("HUIYIN_DATA", folder.toString());
        environment.put("HUIYIN_PORT", String.valueOf(port));
        environment.put("HUIYIN_DEMO", "false");
        environment.put("HUIYIN_HOSPITAL_CODE", HOSPITAL);
        environment.putAll(more);
        this.process = start();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Visitor visitor() {
        return new Visitor(address());
    }

    /** As after a power cut for the application alone; PostgreSQL lives on. */
    void killApplication() {
        process.destroyForcibly();
        await(process);
    }

    /** As after a power cut for everything. */
    void killApplicationAndDatabase() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await(process);
    }

    void startAgain() {
        process = start();
    }

    /** A look into the tables from outside, past the application. */
    Connection database() throws SQLException {
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + known.getProperty("port") + "/postgres",
                "postgres",
                known.getProperty("password"));
    }

    Map<?, ?> firstSignIn() {
        return read(folder.resolve("first-sign-in.json"));
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private Process start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            JAR.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolveSibling(folder.getFileName() + ".log").toFile()));
            builder.environment().putAll(environment);
            Process started = builder.start();
            awaitHealth(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealth(Process started) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new AssertionError("the product ended with " + started.exitValue() + " instead of starting");
            }
            try {
                if (visitor().get("/actuator/health").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // not listening yet
            }
            pause(Duration.ofMillis(200));
        }
        throw new AssertionError("the product did not start within " + START_LIMIT);
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("database/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> read(Path file) {
        try {
            return JsonMapper.shared().readValue(Files.readString(file), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the product does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
