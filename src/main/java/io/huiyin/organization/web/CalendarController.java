package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.BusinessWeek;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar: holidays and make-up days of a year, and the hours of a working day. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final String MAKE_UP = "make_up";

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    record Year(boolean loaded, List<LocalDate> off, List<LocalDate> makeUp, Map<String, List<List<String>>> week) {}

    record YearForm(@Nullable List<LocalDate> off, @Nullable List<LocalDate> makeUp) {}

    /** A list of stretches a day: {@code monday} to {@code friday} and {@code make_up}. */
    record WeekForm(@Nullable Map<String, List<List<String>>> week) {}

    record NoticeForm(@Nullable String text) {}

    @GetMapping
    Year year(Actor actor, @RequestParam int year) {
        return year(calendars.read(actor), year);
    }

    @PutMapping("/{year}")
    Year enter(Actor actor, @PathVariable int year, @RequestBody YearForm form) {
        List<LocalDate> off = Objects.requireNonNullElse(form.off(), List.of());
        List<LocalDate> makeUp = Objects.requireNonNullElse(form.makeUp(), List.of());
        return year(calendars.enter(actor, year, off, makeUp), year);
    }

    @PutMapping("/hours")
    Map<String, List<List<String>>> open(Actor actor, @RequestBody WeekForm form) {
        Map<String, List<List<String>>> typed = Objects.requireNonNullElse(form.week(), Map.of());
        Map<DayOfWeek, List<WorkingCalendar.Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, stretches(name(day), typed));
        }
        return week(calendars.open(actor, days, stretches(MAKE_UP, typed)).week());
    }

    @PostMapping("/{year}/notice/trial")
    Calendars.Notice attempt(Actor actor, @PathVariable int year, @RequestBody NoticeForm form) {
        return calendars.attempt(actor, year, Objects.requireNonNullElse(form.text(), ""));
    }

    @PostMapping("/{year}/notice")
    Calendars.Notice take(Actor actor, @PathVariable int year, @RequestBody NoticeForm form) {
        return calendars.take(actor, year, Objects.requireNonNullElse(form.text(), ""));
    }

    private static List<WorkingCalendar.Hours> stretches(String day, Map<String, List<List<String>>> typed) {
        return typed.getOrDefault(day, List.of()).stream()
                .map(pair -> stretch(day, pair))
                .toList();
    }

    private static WorkingCalendar.Hours stretch(String field, List<String> pair) {
        if (pair.size() != 2) {
            throw Refused.field(field, "calendar.hours");
        }
        try {
            return new WorkingCalendar.Hours(LocalTime.parse(pair.get(0)), LocalTime.parse(pair.get(1)));
        } catch (DateTimeException e) {
            throw Refused.field(field, "calendar.hours");
        }
    }

    private static Year year(WorkingCalendar calendar, int year) {
        return new Year(
                calendar.loaded(year),
                days(calendar.off(), year),
                days(calendar.makeUp(), year),
                week(calendar.week()));
    }

    private static List<LocalDate> days(Map<LocalDate, ?> days, int year) {
        return days.keySet().stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .toList();
    }

    private static Map<String, List<List<String>>> week(BusinessWeek week) {
        Map<String, List<List<String>>> shown = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WorkingCalendar.Hours> hours = week.days().get(day);
            if (hours != null) {
                shown.put(name(day), pairs(hours));
            }
        }
        shown.put(MAKE_UP, pairs(week.makeUp()));
        return shown;
    }

    private static List<List<String>> pairs(List<WorkingCalendar.Hours> hours) {
        return hours.stream()
                .map(stretch ->
                        List.of(stretch.opens().toString(), stretch.closes().toString()))
                .toList();
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
