package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of a hospital and the desks they hold for all of it. */
@Component
public class Departments {

    private final DepartmentTable table;
    private final AuditTrail audit;
    private final Clock clock;
    private final Snapshots<HospitalId, Map<DepartmentId, Department>> snapshots;

    Departments(DepartmentTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
        this.snapshots = new Snapshots<>(hospital -> {
            Map<DepartmentId, Department> byId = new LinkedHashMap<>();
            table.all(hospital).forEach(department -> byId.put(department.id(), department));
            return byId;
        });
    }

    public Department find(HospitalId hospital, DepartmentId id) {
        Department department = snapshots.of(hospital).get(id);
        if (department == null) {
            throw Refused.notFound();
        }
        return department;
    }

    /** Also inactive ones, by name. */
    public List<Department> all(HospitalId hospital) {
        return List.copyOf(snapshots.of(hospital).values());
    }

    /** Who holds this duty for the whole hospital. */
    public Optional<Department> duty(HospitalId hospital, Duty.Desk desk) {
        return snapshots.of(hospital).values().stream()
                .filter(department -> department.desk() == desk && department.active())
                .findFirst();
    }

    /** For everybody who dispatches, filters or sets up. */
    public List<Department> list(Actor actor) {
        if (!actor.may(Permission.CASE_READ) && !actor.may(Permission.ADMIN_PEOPLE)) {
            actor.must(Permission.ADMIN_ORGANIZATION);
        }
        return all(actor.hospital());
    }

    boolean isUnknown(HospitalId hospital, DepartmentId id) {
        return table.find(hospital, id).isEmpty();
    }

    @Transactional
    public Department create(Actor actor, NewDepartment draft) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Department department = read(new DepartmentId(Ids.next(clock.instant())), draft, 0);
        takeDesk(actor, department);
        table.add(actor.hospital(), department);
        audit.record(actor.hospital(), actor, "admin.department_created", subject(department), null);
        snapshots.forget(actor.hospital());
        return department;
    }

    /**
     * A desk that it takes over leaves the department that held it.
     *
     * @param version null changes whatever there is
     */
    @Transactional
    public Department change(Actor actor, DepartmentId id, NewDepartment draft, @Nullable Integer version) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Department now = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        Department next = read(id, draft, Objects.requireNonNullElse(version, now.version()));
        if (now.desk() == Duty.Desk.RELATIONS && (next.desk() != now.desk() || !next.active())) {
            throw new Refused("department.relations_needed");
        }
        takeDesk(actor, next);
        if (!table.change(actor.hospital(), next)) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.department_changed", subject(next), null);
        snapshots.forget(actor.hospital());
        return table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
    }

    private void takeDesk(Actor actor, Department department) {
        if (department.desk() != null) {
            table.clearDesk(actor.hospital(), department.desk(), department.id());
        }
    }

    private static Department read(DepartmentId id, NewDepartment draft, int version) {
        FieldCheck check = new FieldCheck();
        check.text("name", draft.name(), 60);
        check.optional("nameEn", draft.nameEn(), 120);
        check.optional("campus", draft.campus(), 60);
        check.optional("campusEn", draft.campusEn(), 120);
        check.required("kind", draft.kind());
        Department.Kind kind = check.choice("kind", Department.Kind.class, draft.kind());
        Duty.Desk desk = check.choice("desk", Duty.Desk.class, draft.desk());
        check.done();
        return new Department(
                id,
                FieldCheck.said(draft.name()),
                FieldCheck.said(draft.nameEn()),
                Objects.requireNonNull(kind),
                FieldCheck.said(draft.campus()),
                FieldCheck.said(draft.campusEn()),
                desk,
                draft.active() == null || draft.active(),
                version);
    }

    private static String subject(Department department) {
        return department.name() + " · " + department.id();
    }
}
