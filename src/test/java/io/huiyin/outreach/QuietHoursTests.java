package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final QuietHours night = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Test
    void theDayIsNotQuiet() {
        assertThat(night.covers(at("2026-11-20T08:00", SHANGHAI), SHANGHAI)).isFalse();
        assertThat(night.covers(at("2026-11-20T19:59:59", SHANGHAI), SHANGHAI)).isFalse();
    }

    @Test
    void theNightIsQuietOnBothSidesOfMidnight() {
        assertThat(night.covers(at("2026-11-20T20:00", SHANGHAI), SHANGHAI)).isTrue();
        assertThat(night.covers(at("2026-11-21T00:00", SHANGHAI), SHANGHAI)).isTrue();
        assertThat(night.covers(at("2026-11-21T07:59:59", SHANGHAI), SHANGHAI)).isTrue();
    }

    @Test
    void whatIsWrittenInTheEveningLeavesNextMorning() {
        assertThat(night.release(at("2026-12-31T21:15", SHANGHAI), SHANGHAI))
                .isEqualTo(at("2027-01-01T08:00", SHANGHAI));
    }

    @Test
    void whatIsWrittenAfterMidnightLeavesTheSameMorning() {
        assertThat(night.release(at("2026-11-21T02:00", SHANGHAI), SHANGHAI))
                .isEqualTo(at("2026-11-21T08:00", SHANGHAI));
    }

    @Test
    void whatIsWrittenByDayLeavesAtOnce() {
        Instant noon = at("2026-11-21T12:00", SHANGHAI);
        assertThat(night.release(noon, SHANGHAI)).isEqualTo(noon);
    }

    @Test
    void everyHospitalHasItsOwnNight() {
        Instant sameMoment = at("2026-11-20T21:00", SHANGHAI);
        assertThat(night.covers(sameMoment, SHANGHAI)).isTrue();
        assertThat(night.covers(sameMoment, URUMQI)).isFalse();
        assertThat(night.covers(sameMoment, BERLIN)).isFalse();
    }

    @Test
    void theNightInWhichClocksChangeEndsAtEightOnTheClock() {
        assertThat(night.release(at("2026-03-28T22:00", BERLIN), BERLIN)).isEqualTo(at("2026-03-29T08:00", BERLIN));
        assertThat(night.release(at("2026-10-24T22:00", BERLIN), BERLIN)).isEqualTo(at("2026-10-25T08:00", BERLIN));
    }

    @Test
    void aRestWithinTheDayEndsTheSameDay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.release(at("2026-11-20T13:00", SHANGHAI), SHANGHAI))
                .isEqualTo(at("2026-11-20T14:00", SHANGHAI));
        assertThat(noon.covers(at("2026-11-20T14:00", SHANGHAI), SHANGHAI)).isFalse();
    }

    @Test
    void equalEndsMeanNoRest() {
        QuietHours none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(none.covers(at("2026-11-20T03:00", SHANGHAI), SHANGHAI)).isFalse();
    }
}
