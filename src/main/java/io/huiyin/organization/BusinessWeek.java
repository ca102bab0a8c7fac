package io.huiyin.organization;

import io.huiyin.organization.WorkingCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * At which hours a hospital works on each day of the week; a Saturday or Sunday that is worked has the hours of make-up
 * days.
 *
 * @param days Monday to Friday, each with one stretch at least, in order, not overlapping
 */
public record BusinessWeek(Map<DayOfWeek, List<Hours>> days, List<Hours> makeUp) {

    static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    public BusinessWeek {
        Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : WORKDAYS) {
            copy.put(day, inOrder(days.getOrDefault(day, List.of())));
        }
        days = Map.copyOf(copy);
        makeUp = inOrder(makeUp);
    }

    /** The same hours every day. */
    public static BusinessWeek of(List<Hours> hours) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        WORKDAYS.forEach(day -> days.put(day, hours));
        return new BusinessWeek(days, hours);
    }

    /** The hours of a day on which the hospital works. */
    public List<Hours> on(LocalDate day) {
        return Optional.ofNullable(days.get(day.getDayOfWeek())).orElse(makeUp);
    }

    Duration shortestDay() {
        List<List<Hours>> all = new ArrayList<>(days.values());
        all.add(makeUp);
        return all.stream()
                .map(hours -> hours.stream()
                        .map(stretch -> Duration.between(stretch.opens(), stretch.closes()))
                        .reduce(Duration.ZERO, Duration::plus))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** Whether these can be the hours of one day. */
    static boolean possible(List<Hours> hours) {
        LocalTime last = LocalTime.MIN;
        for (Hours stretch : hours) {
            if (!stretch.opens().isBefore(stretch.closes()) || stretch.opens().isBefore(last)) {
                return false;
            }
            last = stretch.closes();
        }
        return !hours.isEmpty();
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        if (!possible(hours)) {
            throw new IllegalArgumentException("no hours of a working day: " + hours);
        }
        return List.copyOf(hours);
    }
}
