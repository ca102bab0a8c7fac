package io.huiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTests {

    @Test
    void traditionalCharactersBecomeSimplified() {
        assertThat(Normal.of("護士態度很差，廁所髒亂，藥發錯了")).isEqualTo("护士态度很差,厕所脏乱,药发错了");
    }

    @Test
    void fullWidthBecomesHalfWidthAndUpperBecomesLower() {
        assertThat(Normal.of("ＣＴ室　Ｂ超！It’s OK")).isEqualTo("ct室 b超!it's ok");
    }

    @Test
    void everyOffsetStaysWhateverTheLanguage() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(200), 1, 0x1FFFF)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Normal.of(text)).hasSize(text.length());
        }
    }

    @Test
    void emojiAreKept() {
        assertThat(Normal.of("很好👍")).isEqualTo("很好👍");
    }
}
