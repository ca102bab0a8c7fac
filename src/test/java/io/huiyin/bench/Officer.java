package io.huiyin.bench;

import io.huiyin.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A complaint officer with the desk open, who looks at the counters and at a page of the inbox twice a second. */
final class Officer implements AutoCloseable {

    private static final String PASSWORD = "Bench-Officer-2026";
    private static final long PAUSE = 500;

    private final Visitor visitor;
    private final Thread looking;
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    private Officer(Visitor visitor) {
        this.visitor = visitor;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    /** The installation's first administrator hires the officer; both choose passwords of their own, as they must. */
    static Officer of(Product product, Path data) throws IOException {
        JsonNode first = JsonMapper.shared().readTree(data.resolve("first-sign-in.json"));
        String admin = first.get("username").asString();
        Visitor administrator = signedIn(product, admin, first.get("password").asString());
        String id = administrator
                .post(
                        "/api/staff",
                        Map.of(
                                "username", "bench.officer",
                                "name", "Bench",
                                "role", "relations_officer",
                                "departments", List.of(),
                                "active", true))
                .expect(201)
                .text("id");
        String given = administrator
                .post("/api/staff/" + id + "/password", Map.of())
                .expect(200)
                .text("password");
        return new Officer(signedIn(product, "bench.officer", given));
    }

    private static Visitor signedIn(Product product, String username, String password) {
        Visitor visitor = new Visitor(product.port()).signIn(username, password);
        visitor.put("/api/session/password", Map.of("current", password, "next", PASSWORD))
                .expect(204);
        return new Visitor(product.port()).signIn(username, PASSWORD);
    }

    Visitor visitor() {
        return visitor;
    }

    /** Times of answer since the last call, in milliseconds. */
    List<Double> times() {
        List<Double> all = List.copyOf(millis);
        millis.clear();
        return all;
    }

    private void look() {
        try {
            while (true) {
                for (String path : List.of("/api/cases/queues", "/api/cases?queue=new")) {
                    long asked = System.nanoTime();
                    visitor.get(path).expect(200);
                    millis.add((System.nanoTime() - asked) / 1e6);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
