package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.vault.Vault;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work in a hospital. Their e-mail addresses and telephone numbers are sealed. */
@Component
public class People {

    private static final String EMAIL = "staff.email";
    private static final String PHONE = "staff.phone";

    private final StaffTable table;
    private final Departments departments;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            StaffTable table,
            Departments departments,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.departments = departments;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How to reach a member of staff, readable. */
    public record Reachable(
            StaffMember member,
            @Nullable String email,
            @Nullable String phone) {}

    public StaffMember find(HospitalId hospital, StaffId id) {
        return table.find(hospital, id).map(StaffTable.Row::member).orElseThrow(Refused::notFound);
    }

    Optional<StaffMember> present(HospitalId hospital, StaffId id) {
        return table.find(hospital, id).map(StaffTable.Row::member).filter(StaffMember::active);
    }

    /** Active heads of a department, by name. */
    public List<StaffMember> headsOf(HospitalId hospital, DepartmentId department) {
        return inDepartment(hospital, department).stream()
                .filter(member -> member.role() == Role.DEPARTMENT_HEAD)
                .toList();
    }

    /** Active people with this role, by name. */
    public List<StaffMember> withRole(HospitalId hospital, Role role) {
        return members(table.withRole(hospital, role));
    }

    /** Active people of a department, by name. */
    public List<StaffMember> inDepartment(HospitalId hospital, DepartmentId department) {
        return members(table.inDepartment(hospital, department));
    }

    /** Names of people who are or were here. */
    public Map<StaffId, String> names(HospitalId hospital, Set<StaffId> ids) {
        return ids.isEmpty() ? Map.of() : table.names(hospital, ids);
    }

    /** Where to write to, if the person is active and gave an address. */
    public Optional<String> email(HospitalId hospital, StaffId id) {
        return table.find(hospital, id)
                .filter(row -> row.member().active())
                .map(StaffTable.Row::emailSealed)
                .map(bytes -> vault.open(hospital, EMAIL, bytes));
    }

    /** Whom a case of this department may be given to. */
    public List<StaffMember> owners(Actor actor, DepartmentId department) {
        actor.must(Permission.CASE_DISPATCH);
        departments.find(actor.hospital(), department);
        return inDepartment(actor.hospital(), department).stream()
                .filter(member -> member.role().may(Permission.CASE_READ))
                .toList();
    }

    /** Everybody, also those who left, by name. */
    public List<Reachable> list(Actor actor) {
        actor.must(Permission.ADMIN_PEOPLE);
        return table.all(actor.hospital()).stream()
                .map(row -> reachable(actor.hospital(), row))
                .toList();
    }

    /** Somebody without a password: {@link Passwords} gives the first one. */
    @Transactional
    public StaffMember create(Actor actor, NewStaffMember draft) {
        actor.must(Permission.ADMIN_PEOPLE);
        StaffMember member = read(actor.hospital(), new StaffId(Ids.next(clock.instant())), draft, 0);
        table.add(actor.hospital(), row(actor.hospital(), member, draft));
        audit.record(actor.hospital(), actor, "admin.staff_created", subject(member), null);
        return member;
    }

    /** Puts what was filled in in place of what was there; a null version changes whatever there is. */
    @Transactional
    public Reachable change(Actor actor, StaffId id, NewStaffMember draft, @Nullable Integer version) {
        actor.must(Permission.ADMIN_PEOPLE);
        StaffMember now = find(actor.hospital(), id);
        StaffMember next = read(actor.hospital(), id, draft, Objects.requireNonNullElse(version, now.version()));
        if (id.equals(actor.staff()) && (!next.active() || next.role() != now.role())) {
            throw new Refused("staff.not_oneself");
        }
        if (now.active() && !next.active()) {
            events.publishEvent(new StaffLeaving(actor.hospital(), id));
        }
        if (!table.change(actor.hospital(), row(actor.hospital(), next, draft), now.username())) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, action(now, next), subject(next), null);
        return reachable(actor.hospital(), table.find(actor.hospital(), id).orElseThrow(Refused::notFound));
    }

    private static String action(StaffMember now, StaffMember next) {
        if (now.active() != next.active()) {
            return next.active() ? "admin.staff_activated" : "admin.staff_deactivated";
        }
        return now.role() == next.role() ? "admin.staff_changed" : "admin.staff_role_changed";
    }

    private StaffMember read(HospitalId hospital, StaffId id, NewStaffMember draft, int version) {
        FieldCheck check = new FieldCheck();
        check.username("username", draft.username());
        check.text("name", draft.name(), 40);
        check.email("email", draft.email());
        check.phone("phone", draft.phone());
        check.required("role", draft.role());
        Role role = check.choice("role", Role.class, draft.role());
        Set<DepartmentId> belongsTo = new HashSet<>();
        for (String text : Objects.requireNonNullElse(draft.departments(), List.<String>of())) {
            UUID department = check.id("departments", text);
            if (department == null || departments.isUnknown(hospital, new DepartmentId(department))) {
                check.wrong("departments", "field.unknown");
            } else {
                belongsTo.add(new DepartmentId(department));
            }
        }
        if (role != null && role.reach() == Role.Reach.DEPARTMENTS && belongsTo.isEmpty()) {
            check.wrong("departments", "staff.department_needed");
        }
        check.done();
        return new StaffMember(
                id,
                username(draft.username()),
                FieldCheck.said(draft.name()),
                Objects.requireNonNull(role),
                belongsTo,
                draft.active() == null || draft.active(),
                version);
    }

    /** How a sign-in name is compared: without blanks around it, in lower case. */
    static String username(@Nullable String typed) {
        return FieldCheck.said(typed).toLowerCase(Locale.ROOT);
    }

    private StaffTable.Row row(HospitalId hospital, StaffMember member, NewStaffMember draft) {
        return new StaffTable.Row(member, seal(hospital, EMAIL, draft.email()), seal(hospital, PHONE, draft.phone()));
    }

    private byte @Nullable [] seal(HospitalId hospital, String field, @Nullable String typed) {
        String words = FieldCheck.saidOrNull(typed);
        return words == null ? null : vault.seal(hospital, field, words);
    }

    private Reachable reachable(HospitalId hospital, StaffTable.Row row) {
        return new Reachable(
                row.member(),
                row.emailSealed() == null ? null : vault.open(hospital, EMAIL, row.emailSealed()),
                row.phoneSealed() == null ? null : vault.open(hospital, PHONE, row.phoneSealed()));
    }

    private static List<StaffMember> members(List<StaffTable.Row> rows) {
        return rows.stream().map(StaffTable.Row::member).toList();
    }

    private static String subject(StaffMember member) {
        return member.name() + " · " + member.username();
    }
}
