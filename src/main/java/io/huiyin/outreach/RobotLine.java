package io.huiyin.outreach;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks to a provider over HTTPS; follows no redirect, reads no more than an answer can be. */
@Component
final class RobotLine {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LONGEST_ANSWER = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();

    RobotAnswer say(Webhook webhook, @Nullable String secret, String text, Instant now) {
        RobotDialect.Post post = RobotDialect.post(webhook, secret, text, now);
        HttpRequest request = HttpRequest.newBuilder(post.address())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(post.body(), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> answer = http.send(
                    request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            return RobotDialect.read(webhook.provider(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            // The words of the exception may hold the address and with it the key.
            return new RobotAnswer.Later(RobotProblem.UNREACHABLE, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RobotAnswer.Later(RobotProblem.UNREACHABLE, "interrupted");
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
