package io.huiyin.emergency;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The protocols of hospitals that have changed theirs, every version of them. */
@Repository
class ProtocolTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ProtocolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Protocol> newest(HospitalId hospital) {
        return jdbc.sql("""
                        select form from emergency.protocol
                         where hospital_id = :hospital
                         order by version desc
                         limit 1
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> JSON.readValue(row.getString("form"), Protocol.class))
                .optional();
    }

    /** False if somebody else has written this version before. */
    boolean add(HospitalId hospital, Protocol protocol, StaffId by, Instant at) {
        return jdbc.sql("""
                                insert into emergency.protocol (hospital_id, version, form, changed_by, changed_at)
                                values (:hospital, :version, cast(:form as jsonb), :by, :at)
                                    on conflict (hospital_id, version) do nothing
                                """)
                        .param("hospital", hospital.value())
                        .param("version", protocol.version())
                        .param("form", JSON.writeValueAsString(protocol))
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
