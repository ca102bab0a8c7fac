package io.huiyin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the staff, signed in, one request after the other. */
final class SignedIn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    /** Signs in for the first time, and chooses the password that everybody must choose then. */
    SignedIn(int port, String username, String temporary) throws IOException, InterruptedException {
        this.address = URI.create("http://127.0.0.1:" + port);
        String own = "Measured-Desk-2026";
        ask("GET", "/api/session", null);
        must("POST", "/api/session", Map.of("username", username, "password", temporary));
        must("PUT", "/api/session/password", Map.of("current", temporary, "next", own));
        cookies.getCookieStore().removeAll();
        ask("GET", "/api/session", null);
        must("POST", "/api/session", Map.of("username", username, "password", own));
    }

    /** Bytes of an answer that is not kept, and how long it took until the first and until the last of them. */
    record Stream(long bytes, double firstMillis, double millis) {}

    JsonNode get(String path) throws IOException, InterruptedException {
        return must("GET", path, null);
    }

    JsonNode must(String method, String path, Object body) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = ask(method, path, body);
        try (InputStream in = answer.body()) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + " was answered " + answer.statusCode() + " " + text);
            }
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.nullNode();
        }
    }

    Stream read(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = ask("GET", path, null);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
        byte[] piece = new byte[65_536];
        long bytes = 0;
        double first = 0;
        try (InputStream in = answer.body()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                first = bytes == 0 ? (System.nanoTime() - begin) / 1e6 : first;
                bytes += read;
            }
        }
        return new Stream(bytes, first, (System.nanoTime() - begin) / 1e6);
    }

    private HttpResponse<InputStream> ask(String method, String path, Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(10));
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
