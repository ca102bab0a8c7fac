package io.huiyin.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.StepKind;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPatternTests {

    private static final LetterPattern PATTERN = new LetterPattern(
            LetterKind.EXTENSION,
            new Bilingual("延期", "Extension"),
            new Bilingual("{{patient}}：因{{why}}，延至 {{newDue}}。{{why}}", "{{patient}}, {{newDue}}."),
            0);

    @Test
    void thePlacesAreThoseOfTheLanguageOnceEach() {
        assertThat(PATTERN.places(Locale.CHINESE)).containsExactly("patient", "why", "newDue");
        assertThat(PATTERN.places(Locale.ENGLISH)).containsExactly("patient", "newDue");
    }

    @Test
    void whatIsNotSaidStaysToBeSeen() {
        assertThat(PATTERN.filled(Locale.CHINESE, Map.of("patient", "王女士", "why", "需要会诊", "newDue", " ")))
                .isEqualTo("王女士：因需要会诊，延至 {{newDue}}。需要会诊");
    }

    @Test
    void whatIsFilledInIsNotReadAsAPatternAgain() {
        assertThat(PATTERN.filled(Locale.ENGLISH, Map.of("patient", "{{newDue}} $1 \\", "newDue", "Monday")))
                .isEqualTo("{{newDue}} $1 \\, Monday.");
    }

    @Test
    void aHalfWrittenPlaceIsNoticed() {
        assertThat(LetterPattern.wellFormed("于 {{newDue}} 前")).isTrue();
        assertThat(LetterPattern.wellFormed("于 {{newDue} 前")).isFalse();
        assertThat(LetterPattern.wellFormed("于 {{接待 地点}} 前")).isFalse();
    }

    @Test
    void aHospitalNamesItsOwnPlacesInItsOwnLanguage() {
        LetterPattern own = new LetterPattern(
                LetterKind.ACKNOWLEDGEMENT,
                new Bilingual("受理", "Slip"),
                new Bilingual("请到{{接待地点}}", "Come to {{meetingPlace}}"),
                1);
        assertThat(LetterPattern.wellFormed(own.words().zh())).isTrue();
        assertThat(own.filled(Locale.CHINESE, Map.of("接待地点", "门诊三楼"))).isEqualTo("请到门诊三楼");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyLetterOfTheHouseIsWholeInBothLanguages(LetterKind kind) {
        LetterPattern standard = kind.standard();
        assertThat(standard.places(Locale.CHINESE))
                .isEqualTo(standard.places(Locale.ENGLISH))
                .contains("patient", "number");
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(LetterPattern.wellFormed(standard.words().in(language))).isTrue();
            assertThat(standard.places(language))
                    .allSatisfy(place -> assertThat(Wordlist.of(language).find("field." + place))
                            .as(place)
                            .isPresent());
        }
        assertThat(standard.words().zh()).doesNotContainPattern("\\p{IsHan}[,;:?!()]");
    }

    @Test
    void everyStepAndEveryHeadingHasWordsInBothLanguages() {
        assertThat(Wordlist.of(Locale.ENGLISH).words().stringPropertyNames())
                .isEqualTo(Wordlist.of(Locale.CHINESE).words().stringPropertyNames());
        assertThat(Stream.of(StepKind.values()).map(Coded::code))
                .allSatisfy(code -> assertThat(Wordlist.of(Locale.CHINESE).find("step." + code))
                        .as(code)
                        .isPresent());
    }
}
