package io.huiyin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Plays a short day in an empty house of its own and leaves nothing behind, so that the Java machine can note what a
 * start needs ({@code -XX:AOTCacheOutput}); see "Starting fast" in docs/operations.md.
 */
final class Rehearsal {

    static final String COMMAND = "rehearse";

    private static final int SUBMISSIONS = 3000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String[] VISITS = {"/visit.html", "/desk.html", "/api/v1/hospitals/REHEARSAL", "/api/session"};
    private static final String[] WORDS = {"排队等了两个小时才轮到,希望多开一个窗口。", "护士换药很耐心,非常感谢。", "收费处态度很差,我要投诉。", "请问复印病历要带什么?"};

    private final HttpClient patient = HttpClient.newHttpClient();
    private final String house;

    private Rehearsal(int port) {
        this.house = "http://127.0.0.1:" + port;
    }

    static void run() {
        Path folder = folder();
        try (var context = SpringApplication.run(
                HuiyinApplication.class,
                "--huiyin.storage.folder=" + folder,
                "--huiyin.storage.url=",
                "--huiyin.vault.keys=",
                "--huiyin.demo.enabled=false",
                "--huiyin.outreach.mail.host=",
                "--huiyin.organization.first.code=REHEARSAL",
                "--server.address=127.0.0.1",
                "--server.port=0")) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new Rehearsal(port).play();
        } finally {
            remove(folder);
        }
    }

    private void play() {
        for (String page : VISITS) {
            send(HttpRequest.newBuilder(URI.create(house + page)));
        }
        String receipt =
                IntStream.range(0, SUBMISSIONS).parallel().mapToObj(this::say).reduce("", (first, last) -> last);
        String code = receipt.replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
        send(HttpRequest.newBuilder(URI.create(house + "/api/v1/feedback/" + code)));
    }

    private String say(int number) {
        String contact =
                number % 3 == 0 ? "\"phone\",\"contact\":{\"phone\":\"138%08d\"}".formatted(number) : "\"anonymous\"";
        String body = "{\"hospital\":\"REHEARSAL\",\"channel\":\"h5\",\"text\":\"%s\",\"identity\":%s}"
                .formatted(WORDS[number % WORDS.length].repeat(1 + number % 6), contact);
        return send(HttpRequest.newBuilder(URI.create(house + "/api/v1/feedback"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return patient.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("huiyin-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
