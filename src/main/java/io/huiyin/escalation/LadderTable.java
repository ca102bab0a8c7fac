package io.huiyin.escalation;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ladders of hospitals that have changed theirs, every version of them. */
@Repository
class LadderTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    LadderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ladder> newest(HospitalId hospital) {
        return jdbc.sql("""
                        select version, form
                          from escalation.ladder
                         where hospital_id = :hospital
                         order by version desc
                         limit 1
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> LadderCheck.read(
                        row.getInt("version"), JSON.readValue(row.getString("form"), LadderForm.class)))
                .optional();
    }

    /** False if somebody else has written this version before. */
    boolean add(HospitalId hospital, Ladder ladder, StaffId by, Instant at) {
        return jdbc.sql("""
                                insert into escalation.ladder (hospital_id, version, form, changed_by, changed_at)
                                values (:hospital, :version, cast(:form as jsonb), :by, :at)
                                    on conflict (hospital_id, version) do nothing
                                """)
                        .param("hospital", hospital.value())
                        .param("version", ladder.version())
                        .param("form", JSON.writeValueAsString(LadderForm.of(ladder)))
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
