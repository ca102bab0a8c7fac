package io.huiyin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-03-04 16:10, 2026-03-04T08:10:00Z",
        "2026/3/4 16:10:30, 2026-03-04T08:10:30Z",
        "2026年3月4日16时10分, 2026-03-04T08:10:00Z",
        "2026年3月4日 16时, 2026-03-04T08:00:00Z",
        "2026-03-04T16:10:00, 2026-03-04T08:10:00Z",
        "2026.3.4, 2026-03-04T15:59:00Z",
        "20260304, 2026-03-04T15:59:00Z",
        "46085, 2026-03-04T15:59:00Z",
        "46085.5, 2026-03-04T04:00:00Z"
    })
    void timesAreReadAsOfficesWriteThem(String typed, String expected) {
        assertThat(Moments.read(typed, ZONE, LocalTime.of(23, 59))).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天", "2026-13-04", "2026-02-30", "3月4日", "12", "2026-03-04 25:00"})
    void whatIsNoTimeIsNotGuessed(String typed) {
        assertThat(Moments.read(typed, ZONE, LocalTime.MIDNIGHT)).isEmpty();
    }

    @Test
    void aDayBeginsAtMidnight() {
        assertThat(Moments.read("2026-03-04", ZONE, LocalTime.MIDNIGHT))
                .contains(Instant.parse("2026-03-03T16:00:00Z"));
    }
}
