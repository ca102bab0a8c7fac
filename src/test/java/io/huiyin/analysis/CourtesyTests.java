package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTests {

    private static final long WORK = Duration.ofMillis(40).toNanos();

    @Test
    void withNobodyAtTheDoorThereIsNoPause() {
        assertThat(new Courtesy(() -> 0).pauseAfter(WORK)).isZero();
    }

    @Test
    void eachWhoWaitsCountsAsMuchAsTheWorkItself() {
        assertThat(new Courtesy(() -> 3).pauseAfter(WORK)).isEqualTo(3 * WORK);
    }

    @Test
    void aFloodLeavesATenthAndNoPauseIsLongerThanASecond() {
        assertThat(new Courtesy(() -> 500).pauseAfter(WORK)).isEqualTo(9 * WORK);
        assertThat(new Courtesy(() -> 500).pauseAfter(100 * WORK))
                .isEqualTo(Duration.ofSeconds(1).toNanos());
    }
}
