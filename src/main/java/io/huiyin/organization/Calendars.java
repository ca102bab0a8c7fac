package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendar of each hospital: the national notices that come with the product, replaced year by year by what
 * the hospital entered itself.
 */
@Component
public class Calendars {

    private static final List<WorkingCalendar.Hours> USUAL = List.of(
            new WorkingCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new WorkingCalendar.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30)));
    private static final Bilingual OWN_OFF = new Bilingual("本院休息日", "Hospital day off");
    private static final Bilingual OWN_MAKE_UP = new Bilingual("本院调班日", "Hospital make-up day");

    private final CalendarTable table;
    private final Hospitals hospitals;
    private final AuditTrail audit;
    private final NationalCalendar national = NationalCalendar.shipped();
    private final Snapshots<HospitalId, WorkingCalendar> snapshots;

    Calendars(CalendarTable table, Hospitals hospitals, AuditTrail audit) {
        this.table = table;
        this.hospitals = hospitals;
        this.audit = audit;
        this.snapshots = new Snapshots<>(this::load);
    }

    /** Immutable; ask again for every promise, not once and for all. */
    public WorkingCalendar of(HospitalId hospital) {
        return snapshots.of(hospital);
    }

    /** For everybody who is signed in: deadlines are everybody's. */
    public WorkingCalendar read(Actor actor) {
        return of(actor.hospital());
    }

    /** Enters a year's notice; what was known of that year is replaced. */
    @Transactional
    public WorkingCalendar enter(Actor actor, int year, List<LocalDate> off, List<LocalDate> makeUp) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        FieldCheck check = new FieldCheck();
        if (off.stream().anyMatch(day -> day.getYear() != year)) {
            check.wrong("off", "calendar.other_year");
        }
        if (makeUp.stream().anyMatch(day -> day.getYear() != year)) {
            check.wrong("makeUp", "calendar.other_year");
        }
        if (makeUp.stream().anyMatch(off::contains)) {
            check.wrong("makeUp", "calendar.both");
        }
        check.done();
        List<CalendarTable.Day> days = new ArrayList<>();
        new HashSet<>(off)
                .forEach(day ->
                        days.add(new CalendarTable.Day(day, true, national.off().getOrDefault(day, OWN_OFF))));
        new HashSet<>(makeUp)
                .forEach(day -> days.add(
                        new CalendarTable.Day(day, false, national.makeUp().getOrDefault(day, OWN_MAKE_UP))));
        keep(actor, year, days);
        return load(actor.hospital());
    }

    /** What pasted lines would make of a year; writes nothing. */
    public Notice attempt(Actor actor, int year, String text) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        HolidayNotice notice = HolidayNotice.read(year, text);
        WorkingCalendar now = of(actor.hospital());
        WorkingCalendar then = new WorkingCalendar(
                now.zone(),
                now.week(),
                Set.of(year),
                named(notice.off(), OWN_OFF),
                named(notice.makeUp(), OWN_MAKE_UP));
        return new Notice(
                List.copyOf(notice.off().keySet()),
                List.copyOf(notice.makeUp().keySet()),
                then.workingDays(year),
                now.loaded(year) ? now.workingDays(year) : null,
                notice.problems().stream()
                        .map(problem -> new Line(
                                problem.line(), problem.text(), problem.fault().code()))
                        .toList());
    }

    /** Takes the pasted lines of a year, all of them or none. */
    @Transactional
    public Notice take(Actor actor, int year, String text) {
        Notice notice = attempt(actor, year, text);
        if (!notice.problems().isEmpty()) {
            throw new Refused("calendar.lines", notice.problems().size());
        }
        if (notice.off().isEmpty()) {
            throw new Refused("calendar.no_holidays", String.valueOf(year));
        }
        HolidayNotice read = HolidayNotice.read(year, text);
        Map<LocalDate, Bilingual> off = named(read.off(), OWN_OFF);
        Map<LocalDate, Bilingual> makeUp = named(read.makeUp(), OWN_MAKE_UP);
        List<CalendarTable.Day> days = new ArrayList<>();
        off.forEach((day, name) -> days.add(new CalendarTable.Day(day, true, name)));
        makeUp.forEach((day, name) -> days.add(new CalendarTable.Day(day, false, name)));
        keep(actor, year, days);
        return notice;
    }

    /** What a notice would mean. */
    public record Notice(
            List<LocalDate> off,
            List<LocalDate> makeUp,
            long workingDays,
            @Nullable Long workingDaysBefore,
            List<Line> problems) {}

    /** A line that cannot be taken, and why. */
    public record Line(int line, String text, String fault) {}

    /** From now on the hospital works at these hours; a list per day, Monday to Friday and that of make-up days. */
    @Transactional
    public WorkingCalendar open(
            Actor actor, Map<DayOfWeek, List<WorkingCalendar.Hours>> days, List<WorkingCalendar.Hours> makeUp) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        FieldCheck check = new FieldCheck();
        for (DayOfWeek day : BusinessWeek.WORKDAYS) {
            hours(check, day.name().toLowerCase(Locale.ROOT), days.getOrDefault(day, List.of()));
        }
        hours(check, "make_up", makeUp);
        check.done();
        BusinessWeek week = new BusinessWeek(days, makeUp);
        table.replaceWeek(actor.hospital(), week);
        audit.record(actor.hospital(), actor, "admin.hours_changed", week.toString(), null);
        snapshots.forget(actor.hospital());
        return load(actor.hospital());
    }

    private static void hours(FieldCheck check, String field, List<WorkingCalendar.Hours> hours) {
        if (hours.isEmpty()) {
            check.wrong(field, "field.required");
        } else if (!BusinessWeek.possible(hours)) {
            check.wrong(field, "calendar.hours");
        }
    }

    private void keep(Actor actor, int year, List<CalendarTable.Day> days) {
        table.replaceYear(actor.hospital(), year, days);
        audit.record(actor.hospital(), actor, "admin.calendar_changed", String.valueOf(year), null);
        snapshots.forget(actor.hospital());
    }

    /** The holiday's name as the product knows it in English; what has no name is the hospital's own. */
    private Map<LocalDate, Bilingual> named(Map<LocalDate, String> days, Bilingual own) {
        Map<String, Bilingual> known = new HashMap<>();
        national.off().values().forEach(name -> known.put(name.zh(), name));
        national.makeUp().values().forEach(name -> known.put(name.zh(), name));
        Map<LocalDate, Bilingual> named = new TreeMap<>();
        days.forEach((day, name) ->
                named.put(day, name.isEmpty() ? own : known.getOrDefault(name, new Bilingual(name, own.en()))));
        return named;
    }

    private WorkingCalendar load(HospitalId hospital) {
        Set<Integer> own = table.years(hospital);
        Map<LocalDate, Bilingual> off = new HashMap<>(national.off());
        Map<LocalDate, Bilingual> makeUp = new HashMap<>(national.makeUp());
        off.keySet().removeIf(day -> own.contains(day.getYear()));
        makeUp.keySet().removeIf(day -> own.contains(day.getYear()));
        for (CalendarTable.Day day : table.days(hospital)) {
            (day.off() ? off : makeUp).put(day.date(), day.label());
        }
        Set<Integer> years = new HashSet<>(national.years());
        years.addAll(own);
        return new WorkingCalendar(hospitals.find(hospital).zone(), week(table.hours(hospital)), years, off, makeUp);
    }

    private static BusinessWeek week(Map<Integer, List<WorkingCalendar.Hours>> hours) {
        if (hours.isEmpty()) {
            return BusinessWeek.of(USUAL);
        }
        Map<DayOfWeek, List<WorkingCalendar.Hours>> days = new EnumMap<>(DayOfWeek.class);
        BusinessWeek.WORKDAYS.forEach(day -> days.put(day, hours.getOrDefault(day.getValue(), USUAL)));
        return new BusinessWeek(days, hours.getOrDefault(0, USUAL));
    }
}
