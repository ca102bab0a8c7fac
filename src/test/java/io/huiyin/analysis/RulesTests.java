package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTests {

    @Test
    void praiseAndComplaintOfOneSentenceAreBothHeard() {
        Understanding it = read("医生很好，但是等了三个小时");

        assertThat(it.issues()).contains(Issue.PROCESS);
        assertThat(it.evidence()).extracting(Evidence::label).contains("positive", "negative", "process");
    }

    @Test
    void aSuggestionThatAccusesIsAComplaint() {
        assertThat(read("建议你们好好管管护士，态度恶劣，骂人").nature()).isEqualTo(Nature.COMPLAINT);
        Understanding stated = Rules.understand("护士骂我妈，态度极其恶劣", Nature.SUGGESTION, null);
        assertThat(stated.nature()).isEqualTo(Nature.COMPLAINT);
    }

    @Test
    void thePatientsChoiceDecidesWhatTheWordsLeaveOpen() {
        assertThat(Rules.understand("窗口", Nature.ENQUIRY, null).nature()).isEqualTo(Nature.ENQUIRY);
        assertThat(Rules.understand("大厅的椅子", Nature.SUGGESTION, null).nature()).isEqualTo(Nature.SUGGESTION);
    }

    @Test
    void thePlaceDecidesTheStageUnlessTheWordsNameAnother() {
        assertThat(Rules.understand("太乱了", null, ServiceStage.EMERGENCY).stage())
                .isEqualTo(ServiceStage.EMERGENCY);
        assertThat(Rules.understand("药房取药排了一小时", null, ServiceStage.EMERGENCY).stage())
                .isEqualTo(ServiceStage.PHARMACY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "给我爸输错了液",
                "把我妈的骨折漏诊了，拖了一个月",
                "地滑没人管，老人摔倒了",
                "医生收红包",
                "再不解决我就起诉你们，找媒体曝光",
                "保安打人",
                "They gave him the wrong medication."
            })
    void possibleHarmOrDisputeIsSevere(String text) {
        assertThat(read(text).severity()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有误诊，医术高明，感谢", "谢谢医生护士，抢救及时，我爸转危为安", "请问出院后复印病历要带什么证件", "医生拒收红包，医德高尚"})
    void thanksAndQuestionsAreNoGrievance(String text) {
        assertThat(read(text).severity()).isZero();
    }

    @Test
    void deniedWaitingIsPraise() {
        Understanding it = read("没等多久，护士很耐心");

        assertThat(it.nature()).isEqualTo(Nature.PRAISE);
        assertThat(it.sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void wordsThatSayNothingNeedAPerson() {
        assertThat(read("。").needsPerson()).isTrue();
        assertThat(read("asdf qwer").needsPerson()).isTrue();
    }

    @Test
    void evidenceStandsInTheOriginalText() {
        String text = "護士態度惡劣，藥發錯了！！";

        Understanding it = read(text);

        assertThat(it.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.label()).isEqualTo("wrong_drug");
            assertThat(text.substring(evidence.start(), evidence.end())).contains("藥");
        });
        assertThat(it.issues()).contains(Issue.SAFETY, Issue.ATTITUDE);
    }

    @Test
    void anythingAtAllIsUnderstoodSomehow() {
        Random random = new Random(23);
        List<String> pieces = List.of(
                "医生", "不", "好", "没", "如果", "态度", "差", "。", "，", "👍", "\uD83D", " ", "the", "bad", "\n", "?", "药", "错",
                "谢");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Understanding it = read(text.toString());
            assertThat(it.severity()).isBetween(0, 3);
            assertThat(it.issues()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(it.evidence())
                    .allSatisfy(evidence -> assertThat(evidence.start()).isBetween(0, evidence.end() - 1));
            assertThat(it.evidence())
                    .allSatisfy(evidence -> assertThat(evidence.end()).isLessThanOrEqualTo(text.length()));
            assertThat(it.probabilities().values())
                    .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"等太久", "药错", "态度不好，", "a", "没有误诊", "wait "})
    void twentyThousandCharactersAreReadInNoTime(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        read(text);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));
    }

    private static Understanding read(String text) {
        return Rules.understand(text, null, null);
    }
}
