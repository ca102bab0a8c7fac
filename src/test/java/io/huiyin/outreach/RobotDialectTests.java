package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotDialectTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
    private static final List<URI> NONE = List.of();

    private final RobotWords words =
            new RobotWords(Locale.CHINESE, ZoneId.of("Asia/Shanghai"), "https://echo.hospital.cn/desk");

    @Test
    void dingTalkIsSignedInTheQuery() {
        Webhook hook =
                Webhook.read(RobotProvider.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=abc", NONE);
        RobotDialect.Post post = RobotDialect.post(hook, "SEC1", "话", Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(post.address().getRawQuery())
                .startsWith("access_token=abc&timestamp=1700000000000&sign=")
                .doesNotContain("+");
        assertThat(post.body()).contains("\"msgtype\":\"text\"").contains("\"content\":\"话\"");
    }

    @Test
    void feishuIsSignedInTheBodyOverNothing() {
        Webhook hook = Webhook.read(RobotProvider.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/abc-1", NONE);
        RobotDialect.Post post = RobotDialect.post(hook, "S", "话", Instant.ofEpochSecond(1_700_000_000L));
        assertThat(post.address().getRawQuery()).isNull();
        assertThat(post.body())
                .contains("\"timestamp\":\"1700000000\"")
                .contains(RobotDialect.sign("1700000000\nS", ""))
                .contains("\"msg_type\":\"text\"");
    }

    /** Test case 2 of RFC 4231. */
    @Test
    void aSignatureIsWhatTheStandardSays() {
        byte[] expected = HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Base64.getDecoder().decode(RobotDialect.sign("Jefe", "what do ya want for nothing?")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/send?access_token=a",
                "https://oapi.dingtalk.com.evil.cn/robot/send?access_token=a",
                "https://user@oapi.dingtalk.com/robot/send?access_token=a",
                "https://oapi.dingtalk.com:8443/robot/send?access_token=a",
                "https://169.254.169.254/robot/send?access_token=a",
                "https://localhost/robot/send?access_token=a",
                "https://oapi.dingtalk.com/robot/send/../../x?access_token=a",
                "https://oapi.dingtalk.com/robot/send",
                "https://oapi.dingtalk.com/robot/send?access_token=",
                "https://oapi.dingtalk.com/robot/send?access_token=a&b=c",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a",
                "not an address"
            })
    void nothingButTheProvidersOwnAddressIsSpokenTo(String typed) {
        assertThatThrownBy(() -> Webhook.read(RobotProvider.DINGTALK, typed, NONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRelayIsSpokenToOnlyIfTheInstallationNamesIt() {
        String typed = "http://relay.local:8088/robot/send?access_token=abcdefghij";
        List<URI> relays = List.of(URI.create("http://relay.local:8088"));
        assertThat(Webhook.read(RobotProvider.DINGTALK, typed, relays).tail()).isEqualTo("ghij");
        assertThatThrownBy(() -> Webhook.read(RobotProvider.DINGTALK, typed.replace("8088", "8089"), relays))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Webhook.read(RobotProvider.DINGTALK, "http://relay.local:8088/admin", relays))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM, '{\"errcode\":45009}', TOO_FAST",
        "WECOM, '{\"errcode\":93000}', UNKNOWN_ROBOT",
        "DINGTALK, '{\"errcode\":130101,\"errmsg\":\"send too fast\"}', TOO_FAST",
        "DINGTALK, '{\"errcode\":310000,\"errmsg\":\"sign not match\"}', BAD_SIGN",
        "DINGTALK, '{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}', KEYWORD",
        "DINGTALK, '{\"errcode\":310000,\"errmsg\":\"ip 1.2.3.4 not in whitelist\"}', ADDRESS_NOT_LISTED",
        "FEISHU, '{\"code\":11232}', TOO_FAST",
        "FEISHU, '{\"code\":19021}', BAD_SIGN",
        "FEISHU, '{\"code\":19022}', ADDRESS_NOT_LISTED",
        "FEISHU, '{\"code\":19024}', KEYWORD",
        "FEISHU, '{\"code\":9499}', REFUSED",
        "FEISHU, '<html>sign in</html>', NOT_UNDERSTOOD",
        "WECOM, '{}', NOT_UNDERSTOOD"
    })
    void thatHttpWentWellSaysNothing(RobotProvider provider, String body, RobotProblem problem) {
        RobotProblem found = switch (RobotDialect.read(provider, 200, body)) {
            case RobotAnswer.Taken taken -> null;
            case RobotAnswer.Later later -> later.problem();
            case RobotAnswer.Faulty faulty -> faulty.problem();
            case RobotAnswer.Never never -> never.problem();
        };
        assertThat(found).isEqualTo(problem);
    }

    @Test
    void onlyZeroIsTaken() {
        assertThat(RobotDialect.read(RobotProvider.WECOM, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}"))
                .isInstanceOf(RobotAnswer.Taken.class);
        assertThat(RobotDialect.read(RobotProvider.FEISHU, 200, "{\"code\":0,\"msg\":\"success\"}"))
                .isInstanceOf(RobotAnswer.Taken.class);
        assertThat(RobotDialect.read(RobotProvider.WECOM, 302, "{\"errcode\":0}"))
                .isInstanceOf(RobotAnswer.Later.class);
    }

    @Test
    void oneMessageSaysNumberLevelTimeAndWhereToLook() {
        assertThat(words.one(news(1))).isEqualTo("""
                        【回音】答复已超时
                        编号：20261123-0001
                        级别：紧急
                        时限：11月23日 10:10
                        https://echo.hospital.cn/desk/cases/00000000-0000-0000-0000-000000000001""");
    }

    @Test
    void aDigestFitsAndCountsWhatIsLeftOver() {
        String text = words.digest(
                IntStream.range(0, 90).mapToObj(RobotDialectTests::news).toList(), 2048);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
        assertThat(text).startsWith("【回音】共 90 条提醒").contains("另有").contains("20261123-0000");
    }

    @Test
    void inNoMinuteIsItTooFast() {
        RobotPace pace = new RobotPace(List.of());
        Instant at = NOW;
        int said = 0;
        while (at.isBefore(NOW.plusSeconds(60))) {
            int breath = pace.breath(at);
            pace = pace.spoke(breath, at);
            said += breath;
            at = at.plusSeconds(1);
        }
        assertThat(said).isEqualTo(RobotPace.A_MINUTE);
        assertThat(pace.left(NOW.plus(Duration.ofSeconds(70)))).isEqualTo(RobotPace.A_MINUTE);
    }

    @Test
    void feishuIsLeftAloneWhenTheHourStrikes() {
        assertThat(RobotPace.crowded(RobotProvider.FEISHU, Instant.parse("2026-11-23T02:30:10Z")))
                .isTrue();
        assertThat(RobotPace.crowded(RobotProvider.FEISHU, NOW)).isFalse();
        assertThat(RobotPace.crowded(RobotProvider.WECOM, Instant.parse("2026-11-23T02:30:10Z")))
                .isFalse();
    }

    static GroupNews news(int number) {
        return new GroupNews(
                "overdue",
                new Bilingual("答复已超时", "Answer overdue"),
                "20261123-%04d".formatted(number),
                new Bilingual("紧急", "urgent"),
                NOW,
                new UUID(0, number),
                Set.of(),
                false,
                "n" + number);
    }
}
