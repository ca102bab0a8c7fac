package io.huiyin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GramsTests {

    @Test
    void chineseIsReadInPairsAndLettersInWords() {
        assertThat(Grams.of("停车费，MRI 2 次")).containsExactly("停车", "车费", "mri", "2");
    }

    @Test
    void traditionalAndFullWidthMeetTheOrdinaryForm() {
        assertThat(Grams.of("預約掛號ＭＲＩ")).isEqualTo(Grams.of("预约挂号mri"));
    }

    @Test
    void wordsThatOnlyAskSayNothing() {
        assertThat(Grams.of("请问怎么")).doesNotContain("请问", "怎么");
        assertThat(Grams.of("How do I get my reports?")).containsExactly("report");
    }
}
