package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @Test
    void onlyWhatCannotBeSeenIsTakenAway() {
        assertThat(Words.clean(" a\0b\u0007c\u0085d\r\ne\rf\tg\u3000 ")).isEqualTo("abcd\ne\nf\tg");
        assertThat(Words.clean("👨‍👩‍👧 \u202eabc\u202c <b>x</b> & ' \" \\ 𠮷"))
                .isEqualTo("👨‍👩‍👧 \u202eabc\u202c <b>x</b> & ' \" \\ 𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u00a0", "\u200b\u200d\ufeff", "\n\t", "\u202e\u2066", "\u3164"})
    void blanksOfAnyAlphabetSayNothing(String text) {
        assertThat(Words.blank(text)).isTrue();
    }

    @Test
    void halfASignIsNoticed() {
        assertThat(Words.broken("a\ud83d")).isTrue();
        assertThat(Words.broken("\ude00a")).isTrue();
        assertThat(Words.broken("\ude00\ud83d")).isTrue();
        assertThat(Words.broken("😀")).isFalse();
    }

    @Test
    void aCodeIsReadAsPeopleType() {
        FeedbackCode code = new FeedbackCode("0123ABCD1VWZ");
        assertThat(FeedbackCode.read("0123-ABCD-1VWZ")).contains(code);
        assertThat(FeedbackCode.read(" o123 abcd ivwz ")).contains(code);
        assertThat(FeedbackCode.read("O123—ABCD—LVWZ")).contains(code);
        assertThat(FeedbackCode.read("0123-ABCD-1VWU")).isEmpty();
        assertThat(FeedbackCode.read("0123-ABCD-1VW")).isEmpty();
        assertThat(FeedbackCode.read("x".repeat(10_000))).isEmpty();
        assertThat(code).hasToString("0123-ABCD-1VWZ");
    }

    @Test
    void aCodeUsesAllOfItsSixtyBits() {
        assertThat(FeedbackCode.of(new byte[] {
                            (byte) 0x08, (byte) 0x64, 0x29, (byte) 0x8E, (byte) 0x84, 0x25, 0x2A, (byte) 0xC0
                        })
                        .value())
                .hasSize(12);
        Random random = new Random(7);
        Set<String> codes = new HashSet<>();
        Set<Character> last = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String code = FeedbackCode.of(bytes).value();
            assertThat(FeedbackCode.read(code)).map(FeedbackCode::value).contains(code);
            codes.add(code);
            last.add(code.charAt(11));
        }
        assertThat(codes).hasSize(2_000);
        assertThat(last).hasSize(32);
    }
}
