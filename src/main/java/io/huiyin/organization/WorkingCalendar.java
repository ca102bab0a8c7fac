package io.huiyin.organization;

import io.huiyin.kernel.Bilingual;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days and hours a hospital works, in its own time zone. Saturdays and Sundays are off unless the State
 * Council's notice of the year makes them up; a year whose notice is not loaded knows only weekends.
 *
 * @param week business hours of every working day
 * @param off holidays with their names
 * @param makeUp Saturdays and Sundays that are worked, with the name of the holiday they make up for
 */
public record WorkingCalendar(
        ZoneId zone,
        BusinessWeek week,
        Set<Integer> years,
        Map<LocalDate, Bilingual> off,
        Map<LocalDate, Bilingual> makeUp) {

    /** One stretch of business hours; {@code closes} is excluded. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    public WorkingCalendar {
        years = Set.copyOf(years);
        off = Map.copyOf(off);
        makeUp = Map.copyOf(makeUp);
    }

    /** With the same hours every day. */
    public WorkingCalendar(
            ZoneId zone,
            List<Hours> hours,
            Set<Integer> years,
            Map<LocalDate, Bilingual> off,
            Map<LocalDate, Bilingual> makeUp) {
        this(zone, BusinessWeek.of(hours), years, off, makeUp);
    }

    /** Whether the notice of that year is known; if not, deadlines in it may be wrong by its holidays. */
    public boolean loaded(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !off.containsKey(day) && (makeUp.containsKey(day) || !isWeekend(day));
    }

    /**
     * Close of business on the {@code days}-th working day after receipt; the day of receipt is not counted (Civil Code
     * art. 201, 203).
     *
     * @param days at least 1
     */
    public Instant endOfWorkingDay(Instant received, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one working day, not " + days);
        }
        LocalDate day = received.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return at(day, week.on(day).getLast().closes());
    }

    /** When that much working time has passed; outside business hours the clock stands still. */
    public Instant afterWorkingTime(Instant start, Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("working time does not run backwards");
        }
        if (amount.isZero()) {
            return start;
        }
        Duration left = amount;
        LocalDate day = start.atZone(zone).toLocalDate();
        while (true) {
            if (isWorkingDay(day)) {
                for (Hours stretch : week.on(day)) {
                    Instant from = later(start, at(day, stretch.opens()));
                    Instant to = at(day, stretch.closes());
                    if (!from.isBefore(to)) {
                        continue;
                    }
                    Duration open = Duration.between(from, to);
                    if (left.compareTo(open) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(open);
                }
            }
            day = day.plusDays(1);
        }
    }

    /** How much of that stretch is working time. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Interval interval : explain(from, to)) {
            if (interval.counted()) {
                sum = sum.plus(Duration.between(interval.from(), interval.to()));
            }
        }
        return sum;
    }

    /** The business hours of the shortest working day. */
    public Duration shortestDay() {
        return week.shortestDay();
    }

    /** How many days of that year are worked. */
    public long workingDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(this::isWorkingDay).count();
    }

    /** When that year begins. */
    public Instant beginning(int year) {
        return at(LocalDate.of(year, 1, 1), LocalTime.MIDNIGHT);
    }

    /** The year of that moment, in the hospital's zone. */
    public int year(Instant at) {
        return date(at).getYear();
    }

    /** The midnight after that moment. */
    public Instant nextDay(Instant at) {
        return at(date(at).plusDays(1), LocalTime.MIDNIGHT);
    }

    /** How a deadline in working time came about: every stretch between the two moments, and whether it counted. */
    public List<Interval> explain(Instant from, Instant to) {
        List<Interval> intervals = new ArrayList<>();
        Instant here = from;
        for (LocalDate day = date(from); here.isBefore(to); day = day.plusDays(1)) {
            Instant end = earlier(to, at(day.plusDays(1), LocalTime.MIDNIGHT));
            if (isWorkingDay(day)) {
                here = explainHours(day, here, end, intervals);
            } else {
                add(intervals, here, end, false, whyOff(day), off.get(day));
                here = end;
            }
        }
        return intervals;
    }

    /** How a deadline in working days came about: the day of receipt, then day by day. */
    public List<Interval> explainDays(Instant received, Instant to) {
        List<Interval> intervals = new ArrayList<>();
        Instant here = received;
        for (LocalDate day = date(received); here.isBefore(to); day = day.plusDays(1)) {
            Instant end = earlier(to, at(day.plusDays(1), LocalTime.MIDNIGHT));
            if (here.equals(received)) {
                add(intervals, here, end, false, Interval.Reason.RECEIPT_DAY, null);
            } else if (isWorkingDay(day)) {
                intervals.add(new Interval(here, end, true, whyOn(day), makeUp.get(day)));
            } else {
                add(intervals, here, end, false, whyOff(day), off.get(day));
            }
            here = end;
        }
        return intervals;
    }

    /** How a deadline that runs day and night came about. */
    public List<Interval> explainClock(Instant from, Instant to) {
        return List.of(new Interval(from, to, true, Interval.Reason.CLOCK_TIME, null));
    }

    private Instant explainHours(LocalDate day, Instant start, Instant end, List<Interval> intervals) {
        Instant here = start;
        Interval.Reason closed = Interval.Reason.OUTSIDE_HOURS;
        for (Hours stretch : week.on(day)) {
            Instant opens = earlier(end, at(day, stretch.opens()));
            Instant closes = earlier(end, at(day, stretch.closes()));
            add(intervals, here, opens, false, closed, null);
            closed = Interval.Reason.BREAK;
            here = later(here, opens);
            add(intervals, here, closes, true, whyOn(day), makeUp.get(day));
            here = later(here, closes);
        }
        add(intervals, here, end, false, Interval.Reason.OUTSIDE_HOURS, null);
        return end;
    }

    /** Neighbours that tell the same story become one. */
    private static void add(
            List<Interval> intervals,
            Instant from,
            Instant to,
            boolean counted,
            Interval.Reason reason,
            @Nullable Bilingual label) {
        if (!from.isBefore(to)) {
            return;
        }
        Interval last = intervals.isEmpty() ? null : intervals.getLast();
        if (last != null && last.equals(new Interval(last.from(), from, counted, reason, label))) {
            intervals.set(intervals.size() - 1, new Interval(last.from(), to, counted, reason, label));
        } else {
            intervals.add(new Interval(from, to, counted, reason, label));
        }
    }

    private Interval.Reason whyOff(LocalDate day) {
        return off.containsKey(day) ? Interval.Reason.HOLIDAY : Interval.Reason.WEEKEND;
    }

    private Interval.Reason whyOn(LocalDate day) {
        return makeUp.containsKey(day) ? Interval.Reason.MAKE_UP_DAY : Interval.Reason.WORKING_TIME;
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
