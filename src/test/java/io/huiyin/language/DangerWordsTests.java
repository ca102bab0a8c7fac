package io.huiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.language.Danger.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTests {

    @ParameterizedTest
    @CsvSource({
        "我父亲在你们医院去世了你们必须给个说法, DEATH",
        "昨天護士給我媽發錯藥了, WRONG_DRUG",
        "把隔壁床的药给我爸输上了, WRONG_DRUG",
        "药给拿错了吃了两天才发现, WRONG_DRUG",
        "明明是骨折说是扭伤 这不是误诊是什么, MISDIAGNOSIS",
        "地上有水我妈滑倒了, FALL",
        "要不是我看了一眼就打错针了, WRONG_DRUG",
        "差点摔倒, FALL",
        "没及时抢救造成死亡, DEATH",
        "保安动手打人, VIOLENCE",
        "再不解决我就死给你们看, SELF_HARM",
        "如果明天还不答复我就找律师, DISPUTE",
        "我要打12345投诉, DISPUTE",
        "主刀医生暗示要红包, MISCONDUCT",
        "如果早点做CT就不会漏诊了, MISDIAGNOSIS",
        "They gave my mother the WRONG MEDICATION, WRONG_DRUG",
        "He was misdiagnosed twice, MISDIAGNOSIS",
        "I will sue the hospital, DISPUTE",
        "手术后伤口感染一直流脓, HARM"
    })
    void whatHappenedAlarms(String text, Kind kind) {
        assertThat(DangerWords.heard(text)).extracting(Danger::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有误诊",
                "并没有发生误诊",
                "并未造成伤害",
                "如果摔倒了怎么办",
                "万一漏诊了谁负责",
                "做这个手术会不会有后遗症",
                "吃这个药会有后遗症吗？",
                "排队排得我累死了",
                "等死了等了两个小时",
                "请问死亡证明怎么开",
                "护士提醒我们防止老人跌倒",
                "医生拒收红包，退回来了",
                "我的电话是13812345678",
                "没有人打我电话",
                "I was pursued by an issue with parking",
                "No one fell asleep in the food court",
                "检查结果阴性，未见异常，医生很好",
                "祝医院越办越好",
                "我上网预约的号"
            })
    void whatDidNotHappenDoesNot(String text) {
        assertThat(DangerWords.heard(text)).isEmpty();
    }

    @Test
    void theWordsAreThoseThePatientWrote() {
        String text = "護士發錯藥，氣死我了";
        Danger danger = DangerWords.heard(text).getFirst();
        assertThat(danger.word()).isEqualTo("發錯藥");
        assertThat(text.substring(danger.start(), danger.end())).isEqualTo(danger.word());
    }

    @Test
    void anythingMayBeSaid() {
        assertThat(DangerWords.heard("")).isEmpty();
        assertThat(DangerWords.heard("死")).isEmpty();
        Random random = new Random(3);
        List<String> pieces = List.of("死", "药", "错", "没有", "如果", "。", "误诊", "👍", "\uD83D", " ", "sue", "é", "吗", "?");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (Danger danger : DangerWords.heard(text.toString())) {
                assertThat(danger.word()).isEqualTo(text.substring(danger.start(), danger.end()));
            }
        }
    }

    @Test
    void twentyThousandCharactersOfTheWorstAreHeardAtOnce() {
        DangerWords.heard("warm");
        for (String piece : List.of("药", "药错", "没有误诊", "死亡", "如果", "a")) {
            String text = piece.repeat(20_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> DangerWords.heard(text));
        }
    }
}
