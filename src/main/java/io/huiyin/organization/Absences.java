package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is away, and who stands in: everybody says so for themselves, administrators for anybody. */
@Component
public class Absences {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final AbsenceTable table;
    private final People people;
    private final StaffTable staff;
    private final Deputies deputies;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceTable table,
            People people,
            StaffTable staff,
            Deputies deputies,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.staff = staff;
        this.deputies = deputies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The own ones, and those in which one stands in; present and to come. */
    public List<Absence> of(Actor reader) {
        return table.open(reader.hospital(), clock.instant()).stream()
                .filter(absence -> absence.staff().equals(reader.staff())
                        || absence.deputy().equals(reader.staff()))
                .toList();
    }

    /** Everybody's. */
    public List<Absence> all(Actor reader) {
        reader.must(Permission.ADMIN_PEOPLE);
        return table.open(reader.hospital(), clock.instant());
    }

    /** Who may stand in for this person: whoever is allowed all that the person is allowed. */
    public List<StaffMember> candidates(Actor actor, @Nullable String typed) {
        StaffMember absentee = whose(actor, typed);
        return staff.all(actor.hospital()).stream()
                .map(StaffTable.Row::member)
                .filter(member -> standsIn(absentee, member))
                .toList();
    }

    @Transactional
    public Absence set(Actor actor, NewAbsence draft) {
        StaffMember absentee = whose(actor, draft.staff());
        HospitalId hospital = actor.hospital();
        Instant now = clock.instant();
        FieldCheck check = new FieldCheck();
        UUID typed = check.id("deputy", draft.deputy());
        check.required("deputy", typed);
        check.required("from", draft.from());
        check.required("to", draft.to());
        check.optional("note", draft.note(), 200);
        check.done();
        Instant from = Objects.requireNonNull(draft.from());
        Instant to = Objects.requireNonNull(draft.to());
        StaffMember deputy = people.present(hospital, new StaffId(Objects.requireNonNull(typed)))
                .filter(member -> standsIn(absentee, member))
                .orElseThrow(() -> Refused.field("deputy", "absence.deputy"));
        if (!to.isAfter(from) || !to.isAfter(now) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refused.field("to", "absence.times");
        }
        table.lock(hospital);
        List<Absence> known = table.open(hospital, now);
        if (known.stream().anyMatch(other -> other.staff().equals(absentee.id()) && other.overlaps(from, to))) {
            throw Refused.field("from", "absence.overlap");
        }
        mustNotGoInCircles(known, absentee.id(), deputy.id(), from, to);
        Absence absence = new Absence(
                Ids.next(now), absentee.id(), deputy.id(), from, to, FieldCheck.said(draft.note()), null, 0);
        table.add(hospital, absence, actor.staff(), now);
        told(actor, absence, absentee, "absence_set", false);
        return absence;
    }

    /** Ends it now, or calls it off before it has begun. */
    @Transactional
    public void end(Actor actor, UUID id, int version) {
        Absence absence = table.find(actor.hospital(), id)
                .filter(one -> one.staff().equals(actor.staff()) || actor.may(Permission.ADMIN_PEOPLE))
                .orElseThrow(Refused::notFound);
        if (!table.end(actor.hospital(), id, version, clock.instant())) {
            throw Refused.changed();
        }
        told(actor, absence, people.find(actor.hospital(), absence.staff()), "absence_ended", true);
    }

    private void told(Actor actor, Absence absence, StaffMember absentee, String action, boolean calledOff) {
        audit.record(actor.hospital(), actor, action, absentee.name() + " · " + absentee.username(), null);
        events.publishEvent(new DeputyNamed(
                actor.hospital(),
                absence.id(),
                absence.deputy(),
                absentee.name(),
                absence.from(),
                absence.to(),
                calledOff));
        forgetWhenDone(actor.hospital());
    }

    /** Only once others can read it: who asks meanwhile would remember the old state. */
    private void forgetWhenDone(HospitalId hospital) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deputies.forget(hospital);
            }
        });
    }

    private StaffMember whose(Actor actor, @Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.equals(actor.staff().toString())) {
            return people.find(actor.hospital(), actor.staff());
        }
        actor.must(Permission.ADMIN_PEOPLE);
        return people.present(actor.hospital(), new StaffId(Ids.parse(typed))).orElseThrow(Refused::notFound);
    }

    /** Standing in gives sight of the other's work but no right that one does not have. */
    private static boolean standsIn(StaffMember absentee, StaffMember deputy) {
        return deputy.active()
                && !deputy.id().equals(absentee.id())
                && deputy.role().permissions().containsAll(absentee.role().permissions());
    }

    /** Whoever stands in may be away as well, as long as the chain ends with somebody who is there. */
    private static void mustNotGoInCircles(
            List<Absence> known, StaffId absentee, StaffId deputy, Instant from, Instant to) {
        StandIns meanwhile = StandIns.of(
                known.stream().filter(absence -> absence.overlaps(from, to)).toList());
        boolean circle = deputy.equals(absentee) || meanwhile.forPerson(deputy).contains(absentee);
        if (circle) {
            throw Refused.field("deputy", "absence.circle");
        }
    }
}
