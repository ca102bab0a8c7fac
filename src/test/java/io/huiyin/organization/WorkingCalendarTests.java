package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.kernel.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<WorkingCalendar.Hours> HOURS = List.of(hours("08:00", "12:00"), hours("13:30", "17:30"));

    private final NationalCalendar national = NationalCalendar.shipped();
    private final WorkingCalendar calendar =
            new WorkingCalendar(SHANGHAI, HOURS, national.years(), national.off(), national.makeUp());

    /** Counted by hand from the notices of the State Council. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 3, 2026-02-25",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 10, 2026-03-05",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-24, 3, 2026-09-30",
        "2026-09-30, 5, 2026-10-13",
        "2026-09-30, 10, 2026-10-20",
        "2026-10-01, 5, 2026-10-13",
        "2025-01-24, 5, 2025-02-07",
        "2025-09-26, 5, 2025-10-10",
        "2025-09-30, 5, 2025-10-14"
    })
    void workingDaysAreCountedFromTheDayAfterReceipt(LocalDate received, int days, LocalDate due) {
        for (String time : List.of("00:00", "09:15", "17:31", "23:59:59")) {
            Instant at = received.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
            assertThat(calendar.endOfWorkingDay(at, days)).as(time).isEqualTo(at(due + "T17:30"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025", "2026"})
    void eachYearHas248WorkingDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(248);
    }

    @Test
    void aYearThatIsNotLoadedSaysSoAndKnowsItsWeekends() {
        assertThat(calendar.loaded(2026)).isTrue();
        assertThat(calendar.loaded(2027)).isFalse();
        assertThat(calendar.endOfWorkingDay(at("2026-12-31T10:00"), 1)).isEqualTo(at("2027-01-01T17:30"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @Test
    void aPromiseMadeOnFridayAfternoonRunsOnIntoMonday() {
        assertThat(calendar.afterWorkingTime(at("2026-03-06T17:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-09T08:30"));
    }

    @Test
    void theClockStandsStillOverLunch() {
        assertThat(calendar.afterWorkingTime(at("2026-03-05T11:30"), Duration.ofMinutes(30)))
                .isEqualTo(at("2026-03-05T12:00"));
        assertThat(calendar.afterWorkingTime(at("2026-03-05T11:30"), Duration.ofMinutes(31)))
                .isEqualTo(at("2026-03-05T13:31"));
        assertThat(calendar.afterWorkingTime(at("2026-03-05T12:45"), Duration.ofMinutes(1)))
                .isEqualTo(at("2026-03-05T13:31"));
    }

    @Test
    void eightHoursAreOneWorkingDayWhereverTheyBegin() {
        assertThat(calendar.afterWorkingTime(at("2026-03-05T10:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-06T10:00"));
        assertThat(calendar.afterWorkingTime(at("2026-03-05T20:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-06T17:30"));
        assertThat(calendar.afterWorkingTime(at("2026-02-14T16:30"), Duration.ofHours(2)))
                .isEqualTo(at("2026-02-24T09:00"));
    }

    @Test
    void noTimeAtAllIsNow() {
        assertThat(calendar.afterWorkingTime(at("2026-03-07T03:00"), Duration.ZERO))
                .isEqualTo(at("2026-03-07T03:00"));
    }

    @Test
    void threeShortStretchesAddUp() {
        WorkingCalendar clinic = new WorkingCalendar(
                SHANGHAI,
                List.of(hours("07:30", "08:00"), hours("10:00", "10:10"), hours("15:00", "15:20")),
                Set.of(),
                Map.of(),
                Map.of());
        assertThat(clinic.afterWorkingTime(at("2026-03-05T07:45"), Duration.ofMinutes(45)))
                .isEqualTo(at("2026-03-05T15:20"));
        assertThat(clinic.afterWorkingTime(at("2026-03-05T07:45"), Duration.ofMinutes(46)))
                .isEqualTo(at("2026-03-06T07:31"));
    }

    @Test
    void theDayIsTheHospitalsOwn() {
        WorkingCalendar urumqi = new WorkingCalendar(ZoneId.of("Asia/Urumqi"), HOURS, Set.of(), Map.of(), Map.of());
        Instant lateEvening = at("2026-03-06T01:00");
        assertThat(calendar.endOfWorkingDay(lateEvening, 1)).isEqualTo(at("2026-03-09T17:30"));
        assertThat(urumqi.endOfWorkingDay(lateEvening, 1)).isEqualTo(at("2026-03-06T19:30"));
    }

    @Test
    void workingDaysAreExplainedDayByDay() {
        List<Interval> story = calendar.explainDays(at("2026-09-24T10:00"), at("2026-09-30T17:30"));
        assertThat(story)
                .extracting(Interval::from, Interval::counted, Interval::reason)
                .containsExactly(
                        tuple(at("2026-09-24T10:00"), false, Interval.Reason.RECEIPT_DAY),
                        tuple(at("2026-09-25T00:00"), false, Interval.Reason.HOLIDAY),
                        tuple(at("2026-09-28T00:00"), true, Interval.Reason.WORKING_TIME),
                        tuple(at("2026-09-29T00:00"), true, Interval.Reason.WORKING_TIME),
                        tuple(at("2026-09-30T00:00"), true, Interval.Reason.WORKING_TIME));
        assertThat(story.get(1).label()).isEqualTo(new Bilingual("中秋节", "Mid-Autumn Festival"));
        assertThat(story.getLast().to()).isEqualTo(at("2026-09-30T17:30"));
    }

    @Test
    void workingTimeIsExplainedWithoutGapsAndAddsUp() {
        Instant from = at("2026-02-13T16:00");
        Duration amount = Duration.ofHours(12);
        Instant due = calendar.afterWorkingTime(from, amount);
        List<Interval> story = calendar.explain(from, due);
        Duration counted = Duration.ZERO;
        Instant here = from;
        for (Interval interval : story) {
            assertThat(interval.from()).isEqualTo(here);
            here = interval.to();
            if (interval.counted()) {
                counted = counted.plus(Duration.between(interval.from(), interval.to()));
            }
        }
        assertThat(here).isEqualTo(due);
        assertThat(counted).isEqualTo(amount);
        assertThat(story)
                .extracting(Interval::reason)
                .contains(Interval.Reason.MAKE_UP_DAY, Interval.Reason.HOLIDAY, Interval.Reason.OUTSIDE_HOURS);
    }

    @Test
    void hoursOutOfOrderAreRefused() {
        List<WorkingCalendar.Hours> upsideDown = List.of(hours("13:00", "17:00"), hours("08:00", "12:00"));
        assertThatThrownBy(() -> new WorkingCalendar(SHANGHAI, upsideDown, Set.of(), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingCalendar(SHANGHAI, List.of(), Set.of(), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar.Hours hours(String opens, String closes) {
        return new WorkingCalendar.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
