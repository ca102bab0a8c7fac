package io.huiyin.cases;

import static io.huiyin.cases.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallingHoursTests {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(8, 30), LocalTime.of(20, 30), Duration.ofHours(2), 2, Story.ZONE);

    @Test
    void byDayNobodyWaits() {
        assertThat(HOURS.next(List.of(), at("2026-09-18T10:00"))).isEqualTo(at("2026-09-18T10:00"));
    }

    @Test
    void atNightItWaitsForTheMorning() {
        assertThat(HOURS.next(List.of(), at("2026-09-18T20:30"))).isEqualTo(at("2026-09-19T08:30"));
        assertThat(HOURS.next(List.of(), at("2026-09-19T02:00"))).isEqualTo(at("2026-09-19T08:30"));
    }

    @Test
    void whoWasNotReachedIsCalledAgainTwoHoursLaterAndNotAThirdTimeThatDay() {
        assertThat(HOURS.next(List.of(at("2026-09-18T10:00")), at("2026-09-18T10:20")))
                .isEqualTo(at("2026-09-18T12:00"));
        assertThat(HOURS.next(List.of(at("2026-09-18T10:00"), at("2026-09-18T12:00")), at("2026-09-18T12:10")))
                .isEqualTo(at("2026-09-19T08:30"));
        assertThat(HOURS.next(List.of(at("2026-09-18T10:00"), at("2026-09-18T12:00")), at("2026-09-19T09:00")))
                .isEqualTo(at("2026-09-19T09:00"));
    }

    @Test
    void aPauseThatEndsAtNightEndsInTheMorning() {
        assertThat(HOURS.next(List.of(at("2026-09-18T19:30")), at("2026-09-18T19:40")))
                .isEqualTo(at("2026-09-19T08:30"));
    }
}
