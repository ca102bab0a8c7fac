package io.huiyin.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 17 that lives and dies with the application. The library that unpacks and starts it is made for
 * tests; every setting that would lose or expose data is overridden here.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String CONNECTION = "database.properties";
    private static final Duration AFTER_CRASH = Duration.ofSeconds(3);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("jit", "off"),
            // a young table grows faster than a minute; until it is analysed, every check of a key reads all of it
            Map.entry("autovacuum_naptime", "5s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final Folder folder;
    private final Duration startLimit;
    private final Properties connection;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(Folder folder, Duration startLimit) {
        this.folder = folder;
        this.startLimit = startLimit;
        this.connection = readConnection();
        boolean first = connection.isEmpty();
        if (first) {
            connection.setProperty("port", String.valueOf(freePort()));
            connection.setProperty("password", HexFormat.of().formatHex(random()));
        }
        this.server = startTwice();
        if (first) {
            lock();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(connection.getProperty("port"));
    }

    String user() {
        return "postgres";
    }

    String password() {
        return connection.getProperty("password");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Right after a crash of both, the dying server may still hold its lock file: one more try, a little later. */
    private EmbeddedPostgres startTwice() {
        try {
            return start();
        } catch (IOException | IllegalStateException first) {
            log.warn("PostgreSQL did not start ({}), trying once more", first.getMessage());
            try {
                Thread.sleep(AFTER_CRASH);
                return start();
            } catch (IOException second) {
                throw new UncheckedIOException("PostgreSQL did not start; see the log in " + dataFolder(), second);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
            }
        }
    }

    private EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataFolder())
                .setOverrideWorkingDirectory(binariesFolder())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(Integer.parseInt(connection.getProperty("port")))
                .setPGStartupWait(startLimit)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", connection.getProperty("password"));
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** From trust to scram: only after this has succeeded are the port and the password remembered. */
    private void lock() {
        try (Connection c = server.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute("set password_encryption = 'scram-sha-256'");
            s.execute("alter role postgres password '" + connection.getProperty("password") + "'");
            Files.writeString(dataFolder().resolve("pg_hba.conf"), "host all postgres 127.0.0.1/32 scram-sha-256\n");
            s.execute("select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL could not be given its password", e);
        }
        folder.writeSecret(
                CONNECTION,
                "port=%s%npassword=%s%n".formatted(connection.getProperty("port"), connection.getProperty("password")));
    }

    private Properties readConnection() {
        Properties known = new Properties();
        Path file = folder.file(CONNECTION);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return known;
    }

    /** Beside the binaries, never below them: the library tidies up below its own folder, which it leaves open. */
    private Path dataFolder() {
        return folder.subfolder("database").resolve("postgres");
    }

    private File binariesFolder() {
        return folder.subfolder("database").resolve("binaries").toFile();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
