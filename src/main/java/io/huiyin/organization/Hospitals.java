package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hospitals of the installation. Read from memory; another instance's new hospital is known after seconds. */
@Component
public class Hospitals {

    private static final UUID NOBODY = new UUID(0, 0);

    private final HospitalTable table;
    private final AuditTrail audit;
    private final Snapshots<Boolean, Known> snapshots;

    Hospitals(HospitalTable table, AuditTrail audit) {
        this.table = table;
        this.audit = audit;
        this.snapshots = new Snapshots<>(all -> Known.of(table.all()));
    }

    private record Known(Map<HospitalId, Hospital> byId, Map<String, Hospital> byCode) {

        static Known of(List<Hospital> hospitals) {
            Map<HospitalId, Hospital> byId = new LinkedHashMap<>();
            Map<String, Hospital> byCode = new LinkedHashMap<>();
            for (Hospital hospital : hospitals) {
                byId.put(hospital.id(), hospital);
                byCode.put(hospital.code(), hospital);
            }
            return new Known(byId, byCode);
        }
    }

    public Optional<Hospital> byCode(String code) {
        return Optional.ofNullable(snapshots.of(true).byCode().get(code));
    }

    public Hospital find(HospitalId id) {
        Hospital hospital = snapshots.of(true).byId().get(id);
        if (hospital == null) {
            throw Refused.notFound();
        }
        return hospital;
    }

    public List<Hospital> all() {
        return new ArrayList<>(snapshots.of(true).byId().values());
    }

    /** Takes a hospital in; who then sets it up is {@link #installer}. */
    @Transactional
    public Hospital found(NewHospital draft) {
        FieldCheck check = new FieldCheck();
        check.code("code", draft.code(), 32);
        check.text("name", draft.name(), 100);
        check.text("nameEn", draft.nameEn(), 200);
        check.done();
        Hospital hospital = table.add(draft);
        audit.record(hospital.id(), null, "hospital_founded", hospital.name(), null);
        snapshots.forget(true);
        return hospital;
    }

    /** The installation itself, acting as administrator of a hospital that has no people yet. */
    public Actor installer(HospitalId hospital) {
        return new Actor(hospital, new StaffId(NOBODY), "Huiyin", Role.ADMINISTRATOR, Set.of());
    }
}
