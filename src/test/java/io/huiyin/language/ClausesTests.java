package io.huiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ClausesTests {

    @Test
    void praiseAndComplaintOfOneSentenceComeApart() {
        assertThat(texts("医生很好，但是等了三个小时。")).containsExactly("医生很好", "但是等了三个小时");
        assertThat(texts("医生很好但等了三个小时")).containsExactly("医生很好", "但等了三个小时");
        assertThat(texts("The nurse was kind but we waited four hours."))
                .containsExactly("The nurse was kind", "but we waited four hours");
    }

    @Test
    void wordsThatOnlyLookLikeContrastDoNotSplit() {
        assertThat(texts("不但态度好也就是说很专业")).containsExactly("不但态度好也就是说很专业");
    }

    @Test
    void speechWithoutPunctuationIsCutAtConnectives() {
        assertThat(texts("我今天早上七点就来排队挂号然后等到十一点都没有轮到我结果护士说医生已经下班了")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void numbersStayWhole() {
        assertThat(texts("花了3.5元和1,200元")).containsExactly("花了3.5元和1,200元");
    }

    @Test
    void blanksAndPunctuationSayNothing() {
        assertThat(Clauses.of("  。。。！！ \n")).isEmpty();
        assertThat(Clauses.of("")).isEmpty();
        assertThat(texts("好")).containsExactly("好");
    }

    @Test
    void clausesAreInOrderAndSayWhatStandsBetweenTheirOffsets() {
        Random random = new Random(11);
        String alphabet = "我医生好不但是就，。 \nabc.,!?123、然后结果👍你们";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int last = 0;
            for (Clause clause : Clauses.of(text.toString())) {
                assertThat(clause.start()).isGreaterThanOrEqualTo(last).isLessThan(clause.end());
                assertThat(clause.text()).isEqualTo(text.substring(clause.start(), clause.end()));
                last = clause.end();
            }
        }
    }

    @Test
    void aVeryLongTextTakesNoLongerThanItsLength() {
        String text = "护士态度不好然后我们等了很久".repeat(1_500);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Clauses.of(text));
    }

    private static List<String> texts(String text) {
        return Clauses.of(text).stream().map(Clause::text).toList();
    }
}
