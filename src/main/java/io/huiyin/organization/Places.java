package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places of a hospital whose QR codes patients scan. Read from memory: every submission asks. */
@Component
public class Places {

    private final PlaceTable table;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;
    private final Snapshots<HospitalId, Known> snapshots;

    Places(PlaceTable table, Departments departments, AuditTrail audit, Clock clock) {
        this.table = table;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
        this.snapshots = new Snapshots<>(hospital -> Known.of(table.all(hospital)));
    }

    private record Known(Map<PlaceId, Place> byId, Map<String, Place> byCode) {

        static Known of(List<Place> places) {
            Map<PlaceId, Place> byId = new LinkedHashMap<>();
            Map<String, Place> byCode = new LinkedHashMap<>();
            for (Place place : places) {
                byId.put(place.id(), place);
                byCode.put(place.code(), place);
            }
            return new Known(byId, byCode);
        }
    }

    /** The active place whose QR code was scanned. */
    public Optional<Place> byCode(HospitalId hospital, String code) {
        return Optional.ofNullable(snapshots.of(hospital).byCode().get(code)).filter(Place::active);
    }

    public Place find(HospitalId hospital, PlaceId id) {
        Place place = snapshots.of(hospital).byId().get(id);
        if (place == null) {
            throw Refused.notFound();
        }
        return place;
    }

    /** Also inactive ones, by campus, building and name. */
    public List<Place> all(HospitalId hospital) {
        return List.copyOf(snapshots.of(hospital).byId().values());
    }

    /** For everybody who takes down, filters or sets up. */
    public List<Place> list(Actor actor) {
        if (!actor.may(Permission.CASE_READ) && !actor.may(Permission.FEEDBACK_TAKE_DOWN)) {
            actor.must(Permission.ADMIN_ORGANIZATION);
        }
        return all(actor.hospital());
    }

    boolean isUnknown(HospitalId hospital, PlaceId id) {
        return table.find(hospital, id).isEmpty();
    }

    @Transactional
    public Place create(Actor actor, NewPlace draft) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Place place = read(actor.hospital(), new PlaceId(Ids.next(clock.instant())), draft, 0);
        table.add(actor.hospital(), place);
        audit.record(actor.hospital(), actor, "admin.place_created", subject(place), null);
        snapshots.forget(actor.hospital());
        return place;
    }

    /** Puts what was filled in in place of what was there; a null version changes whatever there is. */
    @Transactional
    public Place change(Actor actor, PlaceId id, NewPlace draft, @Nullable Integer version) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Place now = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        Place next = read(actor.hospital(), id, draft, Objects.requireNonNullElse(version, now.version()));
        if (!table.change(actor.hospital(), next)) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.place_changed", subject(next), null);
        snapshots.forget(actor.hospital());
        return table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
    }

    private Place read(HospitalId hospital, PlaceId id, NewPlace draft, int version) {
        FieldCheck check = new FieldCheck();
        check.code("code", draft.code(), 32);
        check.text("name", draft.name(), 60);
        check.optional("nameEn", draft.nameEn(), 120);
        check.optional("campus", draft.campus(), 60);
        check.optional("campusEn", draft.campusEn(), 120);
        check.optional("building", draft.building(), 60);
        check.optional("buildingEn", draft.buildingEn(), 120);
        ServiceStage stage = check.choice("stage", ServiceStage.class, draft.stage());
        UUID department = check.id("departmentId", draft.departmentId());
        if (department != null && departments.isUnknown(hospital, new DepartmentId(department))) {
            check.wrong("departmentId", "field.unknown");
        }
        check.done();
        return new Place(
                id,
                FieldCheck.said(draft.code()),
                FieldCheck.said(draft.name()),
                FieldCheck.said(draft.nameEn()),
                FieldCheck.said(draft.campus()),
                FieldCheck.said(draft.campusEn()),
                FieldCheck.said(draft.building()),
                FieldCheck.said(draft.buildingEn()),
                stage,
                department == null ? null : new DepartmentId(department),
                draft.active() == null || draft.active(),
                version);
    }

    private static String subject(Place place) {
        return place.name() + " · " + place.code();
    }
}
