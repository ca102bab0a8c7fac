package io.huiyin.outreach;

import io.huiyin.kernel.Coded;
import java.time.Duration;

/**
 * Whose group a robot speaks in. Addresses, limits and codes are those the providers publish for the webhooks of custom
 * group robots (WeCom 91770, DingTalk custom robot, Feishu custom bot).
 */
public enum RobotProvider implements Coded {
    WECOM("qyapi.weixin.qq.com", "/cgi-bin/webhook/send", "key", 2048, Duration.ofSeconds(65)),
    /** Who is too fast is shut out for ten minutes. */
    DINGTALK("oapi.dingtalk.com", "/robot/send", "access_token", 15_000, Duration.ofSeconds(605)),
    FEISHU("open.feishu.cn", "/open-apis/bot/v2/hook/", "", 15_000, Duration.ofSeconds(65));

    private final String host;
    private final String path;
    private final String parameter;
    private final int textBytes;
    private final Duration rest;

    RobotProvider(String host, String path, String parameter, int textBytes, Duration rest) {
        this.host = host;
        this.path = path;
        this.parameter = parameter;
        this.textBytes = textBytes;
        this.rest = rest;
    }

    String host() {
        return host;
    }

    /** What the path is, or begins with where the key is a part of it. */
    String path() {
        return path;
    }

    /** The query parameter that carries the key; empty where it is a part of the path. */
    String parameter() {
        return parameter;
    }

    /** How long a text may be, in UTF-8. */
    int textBytes() {
        return textBytes;
    }

    /** How long to keep silent after the provider said that it was too fast. */
    Duration rest() {
        return rest;
    }
}
