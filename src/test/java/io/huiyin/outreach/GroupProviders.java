package io.huiyin.outreach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeCom, DingTalk and Feishu in one, behind a relay: they hold to their own rules on signature, pace and size, and
 * answer with their own codes, always with HTTP 200.
 */
final class GroupProviders implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration HOUR = Duration.ofHours(1);

    private final HttpServer server;
    private final Map<String, List<Instant>> said = new ConcurrentHashMap<>();
    private final Map<String, Instant> shutOut = new ConcurrentHashMap<>();
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    /** Secrets of robots that ask for a signature, and words of those that ask for a keyword, by key. */
    final Map<String, String> secrets = new ConcurrentHashMap<>();

    final Map<String, String> keywords = new ConcurrentHashMap<>();

    /** How often a provider found that we were too fast. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Instead of an answer of a provider: what something in between says. */
    volatile String between = "";

    volatile int status = 200;

    volatile Instant now = Instant.EPOCH;

    GroupProviders(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The texts a group has read. */
    List<String> heard(String key) {
        return heard.getOrDefault(key, List.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String answer = between.isEmpty() ? spoken(call, body) : between;
        if (status == 302) {
            call.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/else");
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private synchronized String spoken(HttpExchange call, byte[] body) {
        JsonNode words = JSON.readTree(body);
        Map<String, String> query = query(call.getRequestURI().getRawQuery());
        return switch (call.getRequestURI().getPath()) {
            case "/cgi-bin/webhook/send" -> weCom(query.getOrDefault("key", ""), words);
            case "/robot/send" -> dingTalk(query, words);
            default -> feishu(call.getRequestURI().getPath().replaceFirst(".*/hook/", ""), words, body.length);
        };
    }

    private String weCom(String key, JsonNode words) {
        String text = words.at("/text/content").asString("");
        if (!"text".equals(words.at("/msgtype").asString("")) || text.getBytes(StandardCharsets.UTF_8).length > 2048) {
            return say("errcode", 40058, "errmsg", "content exceed max length");
        }
        if (key.startsWith("gone")) {
            return say("errcode", 93000, "errmsg", "invalid webhook url");
        }
        if (tooFast(key, 20, Duration.ofMinutes(1))) {
            return say("errcode", 45009, "errmsg", "api freq out of limit");
        }
        return taken(key, text, "errcode", "errmsg");
    }

    private String dingTalk(Map<String, String> query, JsonNode words) {
        String key = query.getOrDefault("access_token", "");
        String text = words.at("/text/content").asString("");
        String secret = secrets.get(key);
        if (secret != null) {
            String millis = query.getOrDefault("timestamp", "0");
            boolean fresh = Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), now)
                            .abs()
                            .compareTo(HOUR)
                    < 0;
            if (!fresh || !RobotDialect.sign(secret, millis + "\n" + secret).equals(query.get("sign"))) {
                return say("errcode", 310000, "errmsg", "description:sign not match;solution:check sign");
            }
        }
        if (!text.contains(keywords.getOrDefault(key, ""))) {
            return say("errcode", 310000, "errmsg", "description:keywords not in content");
        }
        Instant until = shutOut.get(key);
        if (until != null && now.isBefore(until)) {
            complaints.add(key);
            return say("errcode", 130101, "errmsg", "send too fast, exceed 20 times per minute");
        }
        if (tooFast(key, 20, Duration.ofMinutes(1))) {
            shutOut.put(key, now.plus(Duration.ofMinutes(10)));
            return say("errcode", 130101, "errmsg", "send too fast, exceed 20 times per minute");
        }
        return taken(key, text, "errcode", "errmsg");
    }

    /** Shuts a robot out as if it had been too fast. */
    void shutOut(String key) {
        shutOut.put(key, now.plus(Duration.ofMinutes(10)));
    }

    private String feishu(String key, JsonNode words, int bytes) {
        String text = words.at("/content/text").asString("");
        if (bytes > 20 * 1024 || !"text".equals(words.at("/msg_type").asString(""))) {
            return say("code", 9499, "msg", "Bad Request");
        }
        String secret = secrets.get(key);
        if (secret != null) {
            String seconds = words.at("/timestamp").asString("0");
            boolean fresh = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                            .abs()
                            .compareTo(HOUR)
                    < 0;
            if (!fresh
                    || !RobotDialect.sign(seconds + "\n" + secret, "")
                            .equals(words.at("/sign").asString(""))) {
                return say(
                        "code", 19021, "msg", "sign match fail or timestamp is not within one hour from current time");
            }
        }
        if (tooFast(key, 100, Duration.ofMinutes(1)) || crowd(key, Duration.ofSeconds(1)) > 5) {
            complaints.add(key);
            return say("code", 11232, "msg", "create message trigger rate limit");
        }
        return taken(key, text, "code", "msg");
    }

    private String taken(String key, String text, String code, String message) {
        heard.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
        return say(code, 0, message, "ok");
    }

    private boolean tooFast(String key, int most, Duration window) {
        said.computeIfAbsent(key, none -> new ArrayList<>()).add(now);
        boolean tooFast = crowd(key, window) > most;
        if (tooFast) {
            complaints.add(key);
        }
        return tooFast;
    }

    private long crowd(String key, Duration window) {
        return said.getOrDefault(key, List.of()).stream()
                .filter(at -> at.isAfter(now.minus(window)))
                .count();
    }

    private static String say(String code, int number, String message, String words) {
        return JSON.writeValueAsString(Map.of(code, number, message, words));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] both = part.split("=", 2);
            query.put(both[0], URLDecoder.decode(both.length < 2 ? "" : both[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
