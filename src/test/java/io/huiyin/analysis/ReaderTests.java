package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTests {

    private final Reader reader = Reader.get();

    @Test
    void aComplaintIsReadWithItsStageIssueAndTheWordsThatShowThem() {
        Understanding it = read("在药房排了一个多小时才拿到药，窗口只开一个，也没人管");

        assertThat(it.nature()).isEqualTo(Nature.COMPLAINT);
        assertThat(it.stage()).isEqualTo(ServiceStage.PHARMACY);
        assertThat(it.issues()).contains(Issue.PROCESS);
        assertThat(it.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(it.evidence()).extracting(Evidence::label).contains("pharmacy", "process");
        assertThat(it.model()).startsWith("reader-");
    }

    @Test
    void traditionalAndSimplifiedCharactersAreReadAlike() {
        Understanding simplified = read("护士态度很差，问什么都不耐烦");
        Understanding traditional = read("護士態度很差，問什麼都不耐煩");

        assertThat(traditional.probabilities()).isEqualTo(simplified.probabilities());
        assertThat(traditional.evidence()).isEqualTo(simplified.evidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "13907971234", "1795368990675", "３６０７０２１９", "0797-8083120"})
    void whatIsMeantDoesNotHangOnTheNumberLeft(String number) {
        Understanding without = read("病房的电视坏了很多天没有人修");
        Understanding with = read("病房的电视坏了很多天没有人修 " + number);

        assertThat(with.issues()).isEqualTo(without.issues()).contains(Issue.ENVIRONMENT);
        assertThat(with.stage()).isEqualTo(without.stage());
        assertThat(with.probabilities().keySet())
                .isEqualTo(without.probabilities().keySet());
    }

    @Test
    void theSameTextIsReadTheSame() {
        assertThat(read("医生很好，但是等了三个小时")).isEqualTo(read("医生很好，但是等了三个小时"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"给我爸输错了液", "把我妈的骨折漏诊了，拖了一个月", "再不解决我就起诉你们，找媒体曝光", "They gave him the wrong medication."})
    void possibleHarmIsSevereOrSeenByAPerson(String text) {
        Understanding it = read(text);

        assertThat(it.severity() == 3 || it.needsPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有误诊，医术高明，感谢医生", "请问如果在病房摔倒了应该先叫谁？", "医生拒收红包，医德高尚"})
    void dangerInAQuestionOrANegationRaisesNoAlarm(String text) {
        assertThat(read(text).severity()).isLessThan(3);
    }

    @Test
    void theStatedNatureAndThePlaceAreHints() {
        String bare = "窗口的事";
        assertThat(reader.understand(bare, null, ServiceStage.PHARMACY).stage()).isEqualTo(ServiceStage.PHARMACY);
        assertThat(reader.understand("护士骂我妈，态度极其恶劣，我要投诉", Nature.SUGGESTION, null)
                        .nature())
                .isEqualTo(Nature.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。", "好", "😡😡😡", "👍", "ا", "\uD83D", "Здравствуйте", "ありがとう", "a", "\u0000"})
    void hardlyAnythingIsReadWithoutTrouble(String text) {
        Understanding it = read(text);

        assertThat(it.probabilities().values()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
        assertThat(it.evidence()).allSatisfy(e -> assertThat(e.end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void aTextMadeToHurtTakesNoLongerThanItsLength() {
        String random = new Random(1)
                .ints(20_000, 32, 0xFFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (String text : new String[] {
            "等".repeat(20_000),
            "a".repeat(20_000),
            "没有".repeat(10_000),
            "((a+)+)+".repeat(2_500),
            random,
            "😡".repeat(10_000),
            "如果误诊，".repeat(4_000),
            "x ".repeat(200_000)
        }) {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));
        }
    }

    private Understanding read(String text) {
        return reader.understand(text, null, null);
    }
}
