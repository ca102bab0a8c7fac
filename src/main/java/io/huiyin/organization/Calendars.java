package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        table.replaceYear(actor.hospital(), year, days);
        audit.record(actor.hospital(), actor, "admin.calendar_changed", String.valueOf(year), null);
        snapshots.forget(actor.hospital());
        return load(actor.hospital());
    }

    /** From now on the hospital works at these hours. */
    @Transactional
    public WorkingCalendar open(Actor actor, List<WorkingCalendar.Hours> hours) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        FieldCheck check = new FieldCheck();
        LocalTime last = LocalTime.MIN;
        for (WorkingCalendar.Hours stretch : hours) {
            if (stretch.opens().isBefore(last) || !stretch.opens().isBefore(stretch.closes())) {
                check.wrong("hours", "calendar.hours");
            }
            last = stretch.closes();
        }
        if (hours.isEmpty()) {
            check.wrong("hours", "field.required");
        }
        check.done();
        table.replaceHours(actor.hospital(), hours);
        audit.record(actor.hospital(), actor, "admin.hours_changed", hours.toString(), null);
        snapshots.forget(actor.hospital());
        return load(actor.hospital());
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
        List<WorkingCalendar.Hours> hours = table.hours(hospital);
        return new WorkingCalendar(
                hospitals.find(hospital).zone(), hours.isEmpty() ? USUAL : hours, years, off, makeUp);
    }
}
