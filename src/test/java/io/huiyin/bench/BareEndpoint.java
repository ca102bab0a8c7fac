package io.huiyin.bench;

import bare.BareSpring;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Spring endpoint that does one INSERT and nothing else, in a process of its own, on the same server. */
final class BareEndpoint implements Contestant, AutoCloseable {

    private static final String DATABASE = "bare_endpoint";

    private final Product beside;
    private final int port = Product.freePort();
    private final Process process;

    BareEndpoint(Product beside, List<String> javaOptions, Path log)
            throws SQLException, IOException, InterruptedException {
        this.beside = beside;
        SameSchema.create(beside, DATABASE);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareSpring.class.getName(),
                "--spring.config.location=optional:classpath:/none/",
                "--spring.threads.virtual.enabled=true",
                "--logging.level.root=warn",
                "--server.port=" + port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try (Connection connection = beside.database(DATABASE)) {
            DatabaseMetaData facts = connection.getMetaData();
            builder.environment().put("BARE_URL", facts.getURL());
            builder.environment().put("BARE_USER", facts.getUserName());
        }
        builder.environment().put("BARE_PASSWORD", beside.password());
        this.process = builder.start();
        awaitFirstAnswer();
    }

    @Override
    public String name() {
        return "bare Spring, one INSERT";
    }

    @Override
    public List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(beside.postgres());
        all.add(process.toHandle());
        return all;
    }

    @Override
    public Client client() throws IOException {
        return new HttpClient(port, Product.HOSPITAL);
    }

    @Override
    public void settle() throws SQLException {
        try (Connection database = beside.database(DATABASE);
                Statement statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void awaitFirstAnswer() throws InterruptedException {
        Phrases phrases = new Phrases(1);
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try (Client client = client()) {
                client.submit(Words.next(phrases));
                return;
            } catch (IOException | SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the bare endpoint does not answer");
    }
}
