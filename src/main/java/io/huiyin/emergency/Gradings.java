package io.huiyin.emergency;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseId;
import io.huiyin.escalation.Alarms;
import io.huiyin.escalation.NewAlarm;
import io.huiyin.escalation.Trigger;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grades the event of an emergency, which starts the clock of its report to the authority, and reports it. */
@Component
public class Gradings {

    private static final TypedText TEXT = new TypedText(500, "emergency.long");
    private static final Set<Trigger> REPORTING = Set.of(Trigger.REPORT_DUE_SOON, Trigger.REPORT_OVERDUE);

    private final Emergencies emergencies;
    private final GradingTable table;
    private final Protocols protocols;
    private final Alarms alarms;
    private final AuditTrail audit;
    private final Clock clock;

    Gradings(
            Emergencies emergencies,
            GradingTable table,
            Protocols protocols,
            Alarms alarms,
            AuditTrail audit,
            Clock clock) {
        this.emergencies = emergencies;
        this.table = table;
        this.protocols = protocols;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grades the event: its clock runs from the discovery, whoever grades it when. */
    @Transactional
    public void grade(
            Actor actor, CaseId id, int version, Grade grade, @Nullable Instant discoveredAt, @Nullable String typed) {
        EmergencyRow row = emergencies.take(actor, id, version, Permission.CASE_LEVEL);
        if (discoveredAt == null) {
            throw Refused.field("discoveredAt", "emergency.when");
        }
        Instant discovered = emergencies.past("discoveredAt", discoveredAt);
        boolean explained =
                grade == Grade.NOT_REPORTABLE || !table.of(actor.hospital(), id).isEmpty();
        String reason = explained ? TEXT.required("reason", typed, "emergency.why") : TEXT.optional("reason", typed);
        Instant now = clock.instant();
        Instant due = protocols
                .of(actor.hospital())
                .limit(grade)
                .map(discovered::plus)
                .orElse(null);
        UUID grading = Ids.next(now);
        table.add(
                actor.hospital(),
                id,
                new Grading(grading, grade, reason, discovered, due, actor.staff(), now, null, null, null, null, null));
        alarms.end(actor.hospital(), id, Set.of(Trigger.NOT_GRADED));
        alarms.end(actor.hospital(), id, REPORTING);
        if (due != null) {
            warn(actor.hospital(), id, grading, discovered, due);
        }
        audit.record(actor.hospital(), actor, "emergency_graded", row.number() + " · " + grade.code(), reason);
    }

    /** That the report is nearly due, and that it is due. */
    private void warn(HospitalId hospital, CaseId id, UUID grading, Instant from, Instant due) {
        if (clock.instant().isBefore(due)) {
            Instant near = Grading.near(from, due);
            alarms.begin(
                    hospital,
                    id,
                    new NewAlarm(Trigger.REPORT_DUE_SOON, "report_due_soon:" + grading, null, due, near, null));
        }
        alarms.begin(
                hospital, id, new NewAlarm(Trigger.REPORT_OVERDUE, "report_overdue:" + grading, null, due, due, null));
    }

    /** The report was made: when, to whom, under which number. Ends the clock. */
    @Transactional
    public void report(
            Actor actor,
            CaseId id,
            int version,
            @Nullable Instant reportedAt,
            @Nullable String to,
            @Nullable String number) {
        EmergencyRow row = emergencies.take(actor, id, version, Permission.CASE_LEVEL);
        String receiver = TEXT.required("to", to, "emergency.to");
        Instant at = emergencies.past("reportedAt", reportedAt);
        String given = TEXT.optional("number", number);
        if (!table.report(actor.hospital(), id, at, receiver, given, actor.staff(), clock.instant())) {
            throw new Refused("emergency.nothing_to_report");
        }
        alarms.end(actor.hospital(), id, REPORTING);
        audit.record(actor.hospital(), actor, "emergency_reported", row.number() + " · " + receiver, given);
    }
}
