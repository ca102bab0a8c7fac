package io.huiyin.outreach;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each provider wants to be spoken to, and what its answers mean. Pure. */
final class RobotDialect {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DETAIL = 200;

    private RobotDialect() {}

    /** A message ready to be posted. */
    record Post(URI address, String body) {}

    static Post post(Webhook webhook, @Nullable String secret, String text, Instant now) {
        return switch (webhook.provider()) {
            case WECOM -> new Post(webhook.address(), json(Map.of("msgtype", "text", "text", Map.of("content", text))));
            case DINGTALK -> new Post(dingTalk(webhook.address(), secret, now), dingTalkBody(text));
            case FEISHU -> new Post(webhook.address(), feishuBody(secret, text, now));
        };
    }

    /** DingTalk: HMAC-SHA-256 under the secret of "milliseconds, line feed, secret", in the query. */
    private static URI dingTalk(URI address, @Nullable String secret, Instant now) {
        if (secret == null) {
            return address;
        }
        long millis = now.toEpochMilli();
        String sign = sign(secret, millis + "\n" + secret);
        return URI.create(
                address + "&timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    private static String dingTalkBody(String text) {
        return json(Map.of(
                "msgtype", "text",
                "text", Map.of("content", text),
                "at", Map.of("atMobiles", List.of(), "isAtAll", false)));
    }

    /** Feishu: HMAC-SHA-256 of nothing under "seconds, line feed, secret", in the body. */
    private static String feishuBody(@Nullable String secret, String text, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (secret != null) {
            String seconds = String.valueOf(now.getEpochSecond());
            body.put("timestamp", seconds);
            body.put("sign", sign(seconds + "\n" + secret, ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return json(body);
    }

    static RobotAnswer read(RobotProvider provider, int status, String body) {
        if (status == 429) {
            return new RobotAnswer.Later(RobotProblem.TOO_FAST, "HTTP 429");
        }
        if (status != 200) {
            return new RobotAnswer.Later(RobotProblem.NOT_UNDERSTOOD, "HTTP " + status);
        }
        JsonNode answer = parse(body);
        JsonNode code = answer == null ? null : answer.get(provider == RobotProvider.FEISHU ? "code" : "errcode");
        if (answer == null || code == null || !code.isIntegralNumber()) {
            return new RobotAnswer.Later(RobotProblem.NOT_UNDERSTOOD, cut(body));
        }
        JsonNode words = answer.get(provider == RobotProvider.FEISHU ? "msg" : "errmsg");
        String detail = code.asInt() + (words == null ? "" : " " + cut(words.asString("")));
        return switch (provider) {
            case WECOM -> weCom(code.asInt(), detail);
            case DINGTALK -> dingTalk(code.asInt(), detail);
            case FEISHU -> feishu(code.asInt(), detail);
        };
    }

    private static RobotAnswer weCom(int code, String detail) {
        return switch (code) {
            case 0 -> new RobotAnswer.Taken();
            case 45009, 45033, -1 -> new RobotAnswer.Later(RobotProblem.TOO_FAST, detail);
            case 93000, 93008, 93017 -> new RobotAnswer.Faulty(RobotProblem.UNKNOWN_ROBOT, detail);
            default -> new RobotAnswer.Never(RobotProblem.REFUSED, detail);
        };
    }

    /** One code stands for all its safety rules; the words say which. */
    private static RobotAnswer dingTalk(int code, String detail) {
        String words = detail.toLowerCase(Locale.ROOT);
        return switch (code) {
            case 0 -> new RobotAnswer.Taken();
            case 130101, 410100 -> new RobotAnswer.Later(RobotProblem.TOO_FAST, detail);
            case 310000 -> {
                RobotProblem problem = words.contains("sign") || words.contains("timestamp")
                        ? RobotProblem.BAD_SIGN
                        : words.contains("keyword") ? RobotProblem.KEYWORD : RobotProblem.ADDRESS_NOT_LISTED;
                yield new RobotAnswer.Faulty(problem, detail);
            }
            case 300001, 300005, 40089 -> new RobotAnswer.Faulty(RobotProblem.UNKNOWN_ROBOT, detail);
            default -> new RobotAnswer.Never(RobotProblem.REFUSED, detail);
        };
    }

    private static RobotAnswer feishu(int code, String detail) {
        return switch (code) {
            case 0 -> new RobotAnswer.Taken();
            case 11232 -> new RobotAnswer.Later(RobotProblem.TOO_FAST, detail);
            case 19021 -> new RobotAnswer.Faulty(RobotProblem.BAD_SIGN, detail);
            case 19022 -> new RobotAnswer.Faulty(RobotProblem.ADDRESS_NOT_LISTED, detail);
            case 19024 -> new RobotAnswer.Faulty(RobotProblem.KEYWORD, detail);
            case 19001, 19002 -> new RobotAnswer.Faulty(RobotProblem.UNKNOWN_ROBOT, detail);
            default -> new RobotAnswer.Never(RobotProblem.REFUSED, detail);
        };
    }

    static String sign(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    private static String cut(String words) {
        return words.length() <= DETAIL ? words : words.substring(0, DETAIL);
    }
}
