package io.huiyin.cases;

import io.huiyin.organization.BusinessWeek;
import io.huiyin.organization.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The obvious calculation: looks at one minute after the other and asks whether it counts. Knows nothing of the code it is
 * compared with but the words of a rule; minutes are those since 1970 in universal time.
 */
final class SlowClock {

    private static final int DAY = 24 * 60;
    private static final int EAST = 8 * 60;

    private final long first;
    private final boolean[] working;
    private final boolean[] workingDay;

    SlowClock(LocalDate first, int days, BusinessWeek week, Set<LocalDate> off, Set<LocalDate> makeUp) {
        this.first = first.toEpochDay() * DAY - EAST;
        this.working = new boolean[days * DAY];
        this.workingDay = new boolean[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            workingDay[day] = !off.contains(date) && (!weekend || makeUp.contains(date));
            for (WorkingCalendar.Hours open :
                    workingDay[day] ? open(week, date, weekend) : List.<WorkingCalendar.Hours>of()) {
                int from = open.opens().getHour() * 60 + open.opens().getMinute();
                int to = open.closes().getHour() * 60 + open.closes().getMinute();
                for (int minute = from; minute < to; minute++) {
                    working[day * DAY + minute] = true;
                }
            }
        }
    }

    private static List<WorkingCalendar.Hours> open(BusinessWeek week, LocalDate date, boolean weekend) {
        return weekend ? week.makeUp() : week.days().getOrDefault(date.getDayOfWeek(), List.of());
    }

    long day(int day) {
        return first + (long) day * DAY;
    }

    long due(PromiseRule rule, long start, List<long[]> pauses) {
        return switch (rule.unit()) {
            case MINUTES -> count(start, rule.amount(), false, pauses);
            case WORKING_MINUTES -> count(start, rule.amount(), true, pauses);
            case WORKING_DAYS -> {
                long tomorrow = midnightAfter(start);
                long end = endOfWorkingDay(start, rule.amount());
                int minutes = 0;
                for (long minute = tomorrow; minute < end; minute++) {
                    minutes += works(minute) ? 1 : 0;
                }
                yield count(tomorrow, minutes, true, pauses);
            }
        };
    }

    /** The last minute of business of that working day after the given moment's. */
    long endOfWorkingDay(long start, int days) {
        int left = days;
        for (long midnight = midnightAfter(start); ; midnight += DAY) {
            if (workingDay[(int) ((midnight - first) / DAY)] && --left == 0) {
                long last = midnight;
                for (long minute = midnight; minute < midnight + DAY; minute++) {
                    last = works(minute) ? minute : last;
                }
                return last + 1;
            }
        }
    }

    private long count(long start, int amount, boolean workingOnly, List<long[]> pauses) {
        int left = amount;
        for (long minute = start; ; minute++) {
            if (left == 0) {
                return minute;
            }
            if ((!workingOnly || works(minute)) && !paused(minute, pauses)) {
                left--;
            }
        }
    }

    private static boolean paused(long minute, List<long[]> pauses) {
        for (long[] pause : pauses) {
            if (minute >= pause[0] && minute < pause[1]) {
                return true;
            }
        }
        return false;
    }

    private boolean works(long minute) {
        return working[(int) (minute - first)];
    }

    private long midnightAfter(long minute) {
        return first + ((minute - first) / DAY + 1) * DAY;
    }
}
