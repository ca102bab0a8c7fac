package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.Level;
import io.huiyin.organization.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The demo is believable on whatever day and at whatever hour it is loaded. */
class TimetableTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            ZONE,
            List.of(
                    new WorkingCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new WorkingCalendar.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))),
            Set.of(),
            Map.of(),
            Map.of());

    private final List<Voice> voices = Script.read(new JsonMapper()).voices();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T11:40:00+08:00",
                "2026-11-23T08:05:00+08:00",
                "2026-11-25T03:10:00+08:00",
                "2027-03-06T23:30:00+08:00"
            })
    void everythingHasHappenedInOrderAndNothingIsStillToCome(String now) {
        Timetable timetable = at(now);
        for (Voice voice : voices) {
            Instant received = timetable.received(voice);
            assertThat(received).as(voice.text()).isBefore(timetable.now());
            Instant before = received;
            for (Level level : Level.values()) {
                before = received;
                for (Step.Timed timed : timetable.moments(received, Course.of(voice, level, true, true))) {
                    assertThat(timed.at()).isAfterOrEqualTo(before).isBefore(timetable.now());
                    before = timed.at();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T11:40:00+08:00", "2026-11-25T16:10:00+08:00"})
    void patientsSleepAtNightAndPaediatricsIsFullOnWednesdayAfternoon(String now) {
        Timetable timetable = at(now);
        List<ZonedDateTime> received = voices.stream()
                .map(voice -> timetable.received(voice).atZone(ZONE))
                .toList();
        long night = received.stream().filter(at -> at.getHour() < 6).count();
        long morning = received.stream()
                .filter(at -> at.getHour() >= 8 && at.getHour() < 12)
                .count();
        assertThat(night).isLessThan(12);
        assertThat(morning).isGreaterThan(80);
        long wednesdays = voices.stream()
                .filter(voice -> voice.place().equals("E3-PED"))
                .map(voice -> timetable.received(voice).atZone(ZONE))
                .filter(at -> at.getDayOfWeek() == DayOfWeek.WEDNESDAY && at.getHour() >= 15 && at.getHour() < 18)
                .count();
        assertThat(wednesdays).isGreaterThanOrEqualTo(8);
    }

    @Test
    void departmentsAnswerInBusinessHoursAndTheOfficeIsNotCalledAtNight() {
        Timetable timetable = at("2026-11-22T11:40:00+08:00");
        for (Voice voice : voices) {
            Instant received = timetable.received(voice);
            if (received.isAfter(timetable.now().minus(Duration.ofDays(9)))) {
                continue;
            }
            for (Step.Timed timed : timetable.moments(received, Course.of(voice, Level.ORDINARY, true, true))) {
                LocalTime time = timed.at().atZone(ZONE).toLocalTime();
                if (timed.step().who() == Step.Who.DEPARTMENT) {
                    assertThat(CALENDAR.isWorkingDay(timed.at().atZone(ZONE).toLocalDate()))
                            .isTrue();
                    assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(17, 30));
                }
                if (timed.step().who() == Step.Who.OFFICE) {
                    assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 0));
                }
            }
        }
    }

    private static Timetable at(String now) {
        return new Timetable(ZonedDateTime.parse(now).toInstant(), CALENDAR);
    }
}
