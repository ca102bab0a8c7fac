package io.huiyin.escalation;

import io.huiyin.cases.Level;
import io.huiyin.cases.Standing;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.outreach.Notice;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.StaffCarrier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the people of every rung that is due, in the transaction that counts the rung as climbed. */
@Component
class Climbing {

    private final AlarmTable alarms;
    private final RungTable rungs;
    private final Ladders ladders;
    private final People people;
    private final Departments departments;
    private final Calendars calendars;
    private final Notices notices;
    private final GroupCalls groups;

    Climbing(
            AlarmTable alarms,
            RungTable rungs,
            Ladders ladders,
            People people,
            Departments departments,
            Calendars calendars,
            Notices notices,
            GroupCalls groups) {
        this.alarms = alarms;
        this.rungs = rungs;
        this.ladders = ladders;
        this.people = people;
        this.departments = departments;
        this.calendars = calendars;
        this.notices = notices;
        this.groups = groups;
    }

    Audience audience(HospitalId hospital) {
        return new Audience(hospital, people, departments, ladders.of(hospital).committee());
    }

    /** After a standstill several rungs may be due at once: all their people hear of it, each of them once. */
    void climb(HospitalId hospital, Alarm alarm, Standing standing, Audience audience, Instant now) {
        WorkingCalendar calendar = calendars.of(hospital);
        Set<StaffId> to = new LinkedHashSet<>();
        Set<StaffCarrier> by = EnumSet.noneOf(StaffCarrier.class);
        int next = alarm.nextRung();
        while (next < alarm.rungs().size() && !due(alarm, next, calendar).isAfter(now)) {
            Rung rung = alarm.rungs().get(next);
            Set<StaffId> told = audience.of(rung, standing);
            if (rungs.climb(hospital, alarm.id(), next, told, now)) {
                to.addAll(told);
                by.addAll(rung.by());
            }
            next++;
        }
        Instant nextAt = next < alarm.rungs().size() ? due(alarm, next, calendar) : null;
        alarms.climbed(hospital, alarm.id(), next, nextAt);
        if (!to.isEmpty()) {
            tell(hospital, alarm, standing, next - 1, to, by, calendar);
        }
    }

    private void tell(
            HospitalId hospital,
            Alarm alarm,
            Standing standing,
            int rung,
            Set<StaffId> to,
            Set<StaffCarrier> by,
            WorkingCalendar calendar) {
        Bilingual what = AlarmWords.what(alarm.trigger(), alarm.clock());
        String heardAs = rung == 0 ? alarm.newsKey() : null;
        if (heardAs != null) {
            notices.link(hospital, heardAs, alarm.caseId().value());
        }
        Notice notice = new Notice(
                alarm.trigger().code(),
                new Bilingual(what.zh() + " · " + alarm.number(), what.en() + " · " + alarm.number()),
                AlarmWords.text(alarm, standing, rung, calendar.zone()),
                alarm.caseId().value(),
                urgent(alarm, standing),
                heardAs != null ? heardAs : "alarm:" + alarm.id() + ":" + rung);
        notices.tell(hospital, to, notice, by);
        if (by.contains(StaffCarrier.ROBOT)) {
            groups.climbed(hospital, alarm, standing, notice.urgent(), notice.dedupKey());
        }
    }

    private static boolean urgent(Alarm alarm, Standing standing) {
        return alarm.trigger().grave() || (standing.level() == Level.URGENT && alarm.trigger() != Trigger.DUE_SOON);
    }

    private static Instant due(Alarm alarm, int rung, WorkingCalendar calendar) {
        return alarm.rungs().get(rung).due(alarm.startsAt(), calendar);
    }
}
