package io.huiyin.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GradingTests {

    private static final Instant DISCOVERED = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void aShortLimitIsNearInItsLastQuarter() {
        assertThat(near(Duration.ofHours(2))).isEqualTo(Duration.ofMinutes(30));
        assertThat(near(Duration.ofHours(12))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aLongLimitIsNearFourHoursBeforeItEnds() {
        assertThat(near(Duration.ofHours(16))).isEqualTo(Duration.ofHours(4));
        assertThat(near(Duration.ofDays(15))).isEqualTo(Duration.ofHours(4));
    }

    /** How long before the end of such a limit. */
    private static Duration near(Duration limit) {
        Instant due = DISCOVERED.plus(limit);
        return Duration.between(Grading.near(DISCOVERED, due), due);
    }
}
