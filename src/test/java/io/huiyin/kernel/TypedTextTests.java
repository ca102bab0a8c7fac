package io.huiyin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    private static final TypedText TEXT = TypedText.upTo(5);
    private static final TypedText OWN = new TypedText(5, "alarm.note");

    @Test
    void blanksAroundItAreLeftOutAndThoseInsideStay() {
        assertThat(TEXT.required("note", " \u3000我 去\n病\t")).isEqualTo("我 去\n病");
        assertThat(TEXT.optional("note", "\n我去")).isEqualTo("我去");
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOut() {
        assertThat(TEXT.required("note", "\u0000 我\u0000去 \u0000")).isEqualTo("我去");
        assertThat(TEXT.optional("note", "\u0000 \u0000")).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000\n", "\u0000"})
    void whoSaysNothingIsRefusedOnlyWhereSomethingMustBeSaid(String nothing) {
        assertThat(TEXT.optional("note", nothing)).isNull();
        assertRefused(() -> TEXT.required("note", nothing), "note", "field.required");
        assertRefused(() -> TEXT.required("to", nothing, "emergency.to"), "to", "emergency.to");
    }

    @Test
    void theLongestIsTakenAndOneSignMoreIsNot() {
        assertThat(TEXT.required("note", "  一二三四五  ")).isEqualTo("一二三四五");
        assertRefused(() -> TEXT.required("note", "一二三四五六"), "note", "field.too_long");
        assertRefused(() -> TEXT.optional("note", "一二三四五六"), "note", "field.too_long");
    }

    @Test
    void aFieldMayHaveItsOwnWordsForATextThatIsTooLong() {
        assertRefused(() -> OWN.optional("note", "一二三四五六"), "note", "alarm.note");
        assertRefused(() -> OWN.required("note", "一二三四五六", "emergency.why"), "note", "alarm.note");
    }

    private static void assertRefused(ThrowingCallable said, String field, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(said)
                .satisfies(no -> assertThat(no.fields()).containsExactly(new Refused.Field(field, code)));
    }
}
