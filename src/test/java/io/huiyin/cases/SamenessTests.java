package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.Sameness.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamenessTests {

    private static final Duration HOURS = Duration.ofHours(5);

    @Test
    void nothingInCommonIsNotProposed() {
        assertThat(Sameness.of(false, 0.5, false, true, HOURS).reasons()).isEmpty();
        assertThat(Sameness.of(false, 0.8, true, true, Duration.ofDays(4)).reasons())
                .isEmpty();
        assertThat(Sameness.of(false, 0.3, true, false, HOURS).reasons()).isEmpty();
    }

    @Test
    void theSamePhoneIsAReasonForAWeekAndLongerIfItSpeaksOfTheSame() {
        assertThat(Sameness.of(true, 0, false, false, HOURS).reasons()).containsExactly(Reason.SAME_PHONE);
        assertThat(Sameness.of(true, 0, false, false, Duration.ofDays(8)).reasons())
                .isEmpty();
        assertThat(Sameness.of(true, 0.75, false, false, Duration.ofDays(20)).reasons())
                .containsExactly(Reason.SAME_PHONE);
    }

    @Test
    void wordsPlaceAndTimeAreReasonsOfTheirOwn() {
        assertThat(Sameness.of(false, 0.99, false, false, Duration.ofDays(20)).reasons())
                .containsExactly(Reason.SAME_WORDS);
        assertThat(Sameness.of(false, 0.9, true, false, HOURS).reasons())
                .containsExactly(Reason.NEAR_WORDS, Reason.SAME_PLACE);
        assertThat(Sameness.of(false, 0.2, true, true, Duration.ofDays(3)).reasons())
                .containsExactly(Reason.SAME_PLACE);
    }

    @Test
    void moreReasonsComeFirstThenMoreLikeness() {
        Sameness two = Sameness.of(true, 0.9, false, false, HOURS);
        Sameness one = Sameness.of(false, 0.96, false, false, HOURS);
        Sameness less = Sameness.of(false, 0.87, false, false, HOURS);
        assertThat(two).isGreaterThan(one);
        assertThat(one).isGreaterThan(less);
    }

    @Test
    void withoutAModelTheSharedSignsCount() {
        assertThat(Sameness.shared(SearchPairs.of("三病区夜里没人管"), SearchPairs.of("三病区夜里没人管！！")))
                .isEqualTo(1);
        assertThat(Sameness.shared(SearchPairs.of("三病区夜里没人管"), SearchPairs.of("停车场收费贵")))
                .isZero();
        assertThat(Sameness.shared(SearchPairs.of(""), SearchPairs.of(""))).isZero();
    }
}
