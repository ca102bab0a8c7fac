package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar: holidays and make-up days of a year, and the hours of a working day. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    record Year(boolean loaded, List<LocalDate> off, List<LocalDate> makeUp, List<List<String>> hours) {}

    record YearForm(@Nullable List<LocalDate> off, @Nullable List<LocalDate> makeUp) {}

    record HoursForm(@Nullable List<List<String>> hours) {}

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
    List<List<String>> open(Actor actor, @RequestBody HoursForm form) {
        List<WorkingCalendar.Hours> hours = Objects.requireNonNullElse(form.hours(), List.<List<String>>of()).stream()
                .map(CalendarController::stretch)
                .toList();
        return hours(calendars.open(actor, hours));
    }

    private static WorkingCalendar.Hours stretch(List<String> pair) {
        if (pair.size() != 2) {
            throw Refused.field("hours", "calendar.hours");
        }
        try {
            return new WorkingCalendar.Hours(LocalTime.parse(pair.get(0)), LocalTime.parse(pair.get(1)));
        } catch (DateTimeException e) {
            throw Refused.field("hours", "calendar.hours");
        }
    }

    private static Year year(WorkingCalendar calendar, int year) {
        return new Year(
                calendar.loaded(year), days(calendar.off(), year), days(calendar.makeUp(), year), hours(calendar));
    }

    private static List<LocalDate> days(Map<LocalDate, ?> days, int year) {
        return days.keySet().stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .toList();
    }

    private static List<List<String>> hours(WorkingCalendar calendar) {
        return calendar.hours().stream()
                .map(stretch ->
                        List.of(stretch.opens().toString(), stretch.closes().toString()))
                .toList();
    }
}
