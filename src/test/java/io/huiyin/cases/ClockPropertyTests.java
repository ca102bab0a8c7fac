package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of a case; after every event each due time is what counting minute by minute says. */
class ClockPropertyTests {

    private static final int HISTORIES = 750;

    @ParameterizedTest
    @ValueSource(longs = {7, 1_000_003, 20_261_122, 987_654_321})
    void everyClockAgreesWithCountingEveryMinute(long seed) {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < HISTORIES; i++) {
            RandomHistory history = new RandomHistory(seed + i, true);
            compared += history.run(wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).as("due times compared").isGreaterThan(HISTORIES * 5);
    }

    @Test
    void aClockThatForgotThePausesWouldBeFound() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            new RandomHistory(i, false).run(wrong);
        }
        assertThat(wrong).hasSizeGreaterThan(HISTORIES / 10);
    }
}
