package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Patience patience = new Patience(10, Duration.ofSeconds(30), Duration.ofHours(1));

    @Test
    void theWaitDoublesUpToItsLimit() {
        Random chance = new Random(7);
        for (int tried = 1; tried <= 60; tried++) {
            double full = Math.min(30 * Math.pow(2, tried - 1), 3600);
            long wait = Duration.between(NOW, patience.next(NOW, tried, chance)).toMillis();
            assertThat(wait).as("after %d", tried).isBetween((long) (full * 500), (long) (full * 1000));
        }
    }

    @Test
    void lettersThatFailedTogetherDoNotComeBackTogether() {
        Random chance = new Random(7);
        long moments = IntStream.range(0, 100)
                .mapToObj(each -> patience.next(NOW, 5, chance))
                .distinct()
                .count();
        assertThat(moments).isGreaterThan(90);
    }

    @Test
    void itEndsAfterTheLastAttempt() {
        assertThat(patience.isOver(9)).isFalse();
        assertThat(patience.isOver(10)).isTrue();
    }
}
