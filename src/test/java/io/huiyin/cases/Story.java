package io.huiyin.cases;

import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Sentiment;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.patients.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hospital of the pure tests: its calendar, its departments, its people, and one case on its way. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final HospitalId HOSPITAL = new HospitalId(1);
    static final Instant START = at("2026-09-18T09:00");

    static final DepartmentId RELATIONS = department(1);
    static final DepartmentId MEDICAL = department(2);
    static final DepartmentId NURSING = department(3);
    static final DepartmentId OUTPATIENT = department(4);
    static final DepartmentId WARD = department(5);

    static final Actor OFFICER = person(Role.RELATIONS_OFFICER, RELATIONS);
    static final Actor COLLEAGUE = person(Role.RELATIONS_OFFICER, RELATIONS);
    static final Actor HEAD = person(Role.DEPARTMENT_HEAD, OUTPATIENT);
    static final Actor WARD_HEAD = person(Role.DEPARTMENT_HEAD, WARD);
    static final Actor NURSE = person(Role.QUALITY_CONTROL, NURSING);

    static final WorkingCalendar CALENDAR = calendar();
    static final PromiseRules RULES = PromiseRules.standard(240);
    static final RuleBook BOOK = new RuleBook(List.of(PromiseVersion.standard(RULES)));
    static final Ground GROUND =
            new Ground(BOOK, CALENDAR, ClosingRules.STANDARD, MEDICAL, List.of(MEDICAL, NURSING), RELATIONS);

    static final Labels LABELS =
            new Labels(Nature.COMPLAINT, ServiceStage.REGISTRATION, List.of(Issue.PROCESS), Sentiment.NEGATIVE, 2);

    private Story() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Act by(@Nullable Actor actor, Instant at) {
        return new Act(actor, at, GROUND);
    }

    static Act by(Actor actor) {
        return by(actor, START.plusSeconds(600));
    }

    /** Received, at the desk, with its promises; by somebody who left a telephone. */
    static Case received(Level level) {
        return received(level, new ContactId(Ids.next(START)));
    }

    static Case received(Level level, @Nullable ContactId contact) {
        Origin origin = new Origin(
                HOSPITAL,
                new CaseId(Ids.next(START)),
                new FeedbackId(Ids.next(START)),
                CaseNumber.of(LocalDate.of(2026, 9, 18), 1),
                contact,
                START);
        Case it = new Case(origin, LABELS, level);
        it.department = RELATIONS;
        it.promises.add(Promises.open(level, 1, START, false, BOOK, CALENDAR));
        return it;
    }

    static Case dispatched(Level level) {
        Case it = received(level);
        Taking.assign(it, by(OFFICER), OUTPATIENT, null, null);
        return it;
    }

    static Case handling(Level level) {
        Case it = dispatched(level);
        Taking.accept(it, by(HEAD));
        return it;
    }

    /** Answered by the head of the department, with cause and action. */
    static Case answered(Level level) {
        return answered(handling(level), START.plusSeconds(3600));
    }

    static Case answered(Case it, Instant at) {
        Answering.answer(it, by(HEAD, at), "已处理", new Cases.Finding("排班不足", "增加窗口", Outcome.SUBSTANTIATED));
        return it;
    }

    static Case closed(Level level) {
        Case it = answered(level);
        CallingBack.call(it, by(COLLEAGUE, START.plusSeconds(7200)), CallOutcome.SETTLED, "满意");
        Closing.close(it, by(OFFICER, START.plusSeconds(9000)), Cases.Finding.NOTHING, null);
        return it;
    }

    static Actor person(Role role, DepartmentId... departments) {
        return new Actor(HOSPITAL, new StaffId(Ids.next(START)), role.code(), role, Set.of(departments));
    }

    private static DepartmentId department(int number) {
        return new DepartmentId(new java.util.UUID(0, number));
    }

    /** The notices of the State Council for 2025 and 2026. */
    private static WorkingCalendar calendar() {
        Map<LocalDate, Bilingual> off = new HashMap<>();
        Map<LocalDate, Bilingual> makeUp = new HashMap<>();
        days(off, "2025-01-01/1 2025-01-28/8 2025-04-04/3 2025-05-01/5 2025-05-31/3 2025-10-01/8");
        days(off, "2026-01-01/3 2026-02-15/9 2026-04-04/3 2026-05-01/5 2026-06-19/3 2026-09-25/3 2026-10-01/7");
        days(makeUp, "2025-01-26/1 2025-02-08/1 2025-04-27/1 2025-09-28/1 2025-10-11/1");
        days(makeUp, "2026-01-04/1 2026-02-14/1 2026-02-28/1 2026-05-09/1 2026-09-20/1 2026-10-10/1");
        return new WorkingCalendar(
                ZONE,
                List.of(
                        new WorkingCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new WorkingCalendar.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))),
                Set.of(2025, 2026),
                off,
                makeUp);
    }

    private static void days(Map<LocalDate, Bilingual> into, String stretches) {
        for (String stretch : stretches.split(" ", -1)) {
            LocalDate first = LocalDate.parse(stretch.substring(0, 10));
            int count = Integer.parseInt(stretch.substring(11));
            first.datesUntil(first.plusDays(count)).forEach(day -> into.put(day, new Bilingual("假日", "holiday")));
        }
    }
}
