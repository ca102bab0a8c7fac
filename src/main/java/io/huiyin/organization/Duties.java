package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty list of a hospital: which department answers for what. */
@Component
public class Duties {

    private final DutyTable table;
    private final Departments departments;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;
    private final Snapshots<HospitalId, List<Duty>> snapshots;

    Duties(DutyTable table, Departments departments, Places places, AuditTrail audit, Clock clock) {
        this.table = table;
        this.departments = departments;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.snapshots = new Snapshots<>(table::all);
    }

    /**
     * The first line of the list that fits, else the department of the place, else the relations desk.
     *
     * @throws IllegalStateException if the hospital has no active department at all
     */
    public Routing route(
            HospitalId hospital,
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            List<Issue> issues,
            @Nullable PlaceId place) {
        List<Department> active =
                departments.all(hospital).stream().filter(Department::active).toList();
        Optional<DepartmentId> relations = departments
                .duty(hospital, Duty.Desk.RELATIONS)
                .or(() -> active.stream().findFirst())
                .map(Department::id);
        DutyList list = new DutyList(
                snapshots.of(hospital), active.stream().map(Department::id).collect(Collectors.toSet()), relations);
        DepartmentId worksThere =
                place == null ? null : places.find(hospital, place).department();
        return list.route(new DutyList.Matter(nature, stage, issues, place), worksThere)
                .orElseThrow(
                        () -> new IllegalStateException("hospital " + hospital.value() + " has no active department"));
    }

    /** The whole list in its order. */
    public List<Duty> list(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        return table.all(actor.hospital());
    }

    /** Where something would go, for whoever edits the list or dispatches by hand. */
    public Routing trial(
            Actor actor,
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            List<Issue> issues,
            @Nullable PlaceId place) {
        if (!actor.may(Permission.CASE_DISPATCH)) {
            actor.must(Permission.ADMIN_ORGANIZATION);
        }
        return route(actor.hospital(), nature, stage, issues, place);
    }

    @Transactional
    public Duty create(Actor actor, NewDuty draft) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Duty duty = read(actor.hospital(), Ids.next(clock.instant()), draft, 0);
        table.add(actor.hospital(), duty);
        return done(actor, "admin.duty_created", duty);
    }

    /** Puts what was filled in in place of what was there; a null version changes whatever there is. */
    @Transactional
    public Duty change(Actor actor, UUID id, NewDuty draft, @Nullable Integer version) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Duty now = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        Duty next = read(actor.hospital(), id, draft, Objects.requireNonNullElse(version, now.version()));
        if (!table.change(actor.hospital(), next)) {
            throw Refused.changed();
        }
        done(actor, "admin.duty_changed", next);
        return table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Duty duty = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        table.remove(actor.hospital(), id);
        done(actor, "admin.duty_removed", duty);
    }

    private Duty done(Actor actor, String action, Duty duty) {
        String department =
                departments.find(actor.hospital(), duty.department()).name();
        audit.record(actor.hospital(), actor, action, "#" + duty.order() + " → " + department, null);
        snapshots.forget(actor.hospital());
        return duty;
    }

    private Duty read(HospitalId hospital, UUID id, NewDuty draft, int version) {
        FieldCheck check = new FieldCheck();
        check.required("order", draft.order());
        check.required("departmentId", draft.departmentId());
        check.optional("note", draft.note(), 200);
        Nature nature = check.choice("nature", Nature.class, draft.nature());
        ServiceStage stage = check.choice("stage", ServiceStage.class, draft.stage());
        Issue issue = check.choice("issue", Issue.class, draft.issue());
        UUID place = check.id("placeId", draft.placeId());
        if (place != null && places.isUnknown(hospital, new PlaceId(place))) {
            check.wrong("placeId", "field.unknown");
        }
        UUID department = check.id("departmentId", draft.departmentId());
        if (department == null || departments.isUnknown(hospital, new DepartmentId(department))) {
            check.wrong("departmentId", "field.unknown");
        }
        check.done();
        return new Duty(
                id,
                Objects.requireNonNull(draft.order()),
                nature,
                stage,
                issue,
                place == null ? null : new PlaceId(place),
                new DepartmentId(Objects.requireNonNull(department)),
                FieldCheck.said(draft.note()),
                version);
    }
}
