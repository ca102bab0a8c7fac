package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Bilingual;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"huli@hospital.cn", "a.b-c+d@mail.hospital.com.cn", "w@h", " li@hospital.cn "})
    void aPlainAddressIsTaken(String text) {
        assertThat(MailAddress.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a@h.cn, b@h.cn",
                "a@h.cn\r\nBcc: b@h.cn",
                "Li <li@h.cn>",
                "li@-h.cn",
                "li@h..cn",
                ".li@h.cn",
                "李@h.cn"
            })
    void everythingElseIsNoAddress(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void anAddressIsShownMasked() {
        assertThat(MailAddress.of("wanghong@hospital.cn").orElseThrow().masked())
                .isEqualTo("w***@hospital.cn");
    }

    @Test
    void wordsThatWouldBetrayThePatientAreReplaced() {
        List<String> departments = List.of("肿瘤科", "Oncology", " ");
        assertThat(PatientWords.discreet(new Bilingual("您的投诉已受理", "We have it"), departments))
                .isEqualTo(PatientWords.NEUTRAL);
        assertThat(PatientWords.discreet(new Bilingual("您好", "Your complaint was heard"), departments))
                .isEqualTo(PatientWords.NEUTRAL);
        assertThat(PatientWords.discreet(new Bilingual("肿瘤科已答复您", "We have answered"), departments))
                .isEqualTo(PatientWords.NEUTRAL);
        assertThat(PatientWords.discreet(new Bilingual("已答复", "ONCOLOGY has answered"), departments))
                .isEqualTo(PatientWords.NEUTRAL);
    }

    @Test
    void discreetWordsStayOnOneLine() {
        assertThat(PatientWords.discreet(new Bilingual("您好\r\n请看", "Hello\nlook"), List.of("肿瘤科")))
                .isEqualTo(new Bilingual("您好 请看", "Hello look"));
    }

    @Test
    void theReplacementBetraysNothingItself() {
        assertThat(PatientWords.discreet(PatientWords.NEUTRAL, List.of())).isEqualTo(PatientWords.NEUTRAL);
        assertThat(PatientWords.NEUTRAL.zh()).doesNotContain("投诉");
    }

    @Test
    void aLineWhoseGapStaysEmptyIsLeftOut() {
        Template template = new Template("{title}\nopen: {link}\nend");
        assertThat(template.fill(Map.of("title", "news", "link", ""))).isEqualTo("news\nend\n");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        Template template = new Template("{title} {text}");
        assertThat(template.fill(Map.of("title", "{text} $1 \\", "text", "x"))).isEqualTo("{text} $1 \\ x\n");
    }

    @Test
    void aGapThatNobodyKnowsIsAMistake() {
        assertThatThrownBy(() -> new Template("{who}").fill(Map.of())).hasMessageContaining("who");
    }
}
