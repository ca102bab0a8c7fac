package io.huiyin.escalation;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told at which rung. */
@Repository
class RungTable {

    private final JdbcClient jdbc;

    RungTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One rung that was climbed. */
    record Climbed(UUID alarm, int rung, Instant at, List<StaffId> told) {}

    /** False if this rung was climbed before: then nobody is told. */
    boolean climb(HospitalId hospital, UUID alarm, int rung, Collection<StaffId> told, Instant at) {
        return jdbc.sql("""
                                insert into escalation.rung (hospital_id, alarm_id, rung, told_at, told)
                                values (:hospital, :alarm, :rung, :at, :told)
                                    on conflict (hospital_id, alarm_id, rung) do nothing
                                """)
                        .param("hospital", hospital.value())
                        .param("alarm", alarm)
                        .param("rung", rung)
                        .param("at", Timestamp.from(at))
                        .param("told", told.stream().map(StaffId::value).toArray(UUID[]::new))
                        .update()
                == 1;
    }

    List<Climbed> of(HospitalId hospital, Collection<UUID> alarms) {
        return jdbc.sql("""
                        select alarm_id, rung, told_at, told from escalation.rung
                         where hospital_id = :hospital and alarm_id = any (:alarms)
                         order by alarm_id, rung
                        """)
                .param("hospital", hospital.value())
                .param("alarms", alarms.toArray(UUID[]::new))
                .query((row, number) -> new Climbed(
                        row.getObject("alarm_id", UUID.class),
                        row.getInt("rung"),
                        row.getTimestamp("told_at").toInstant(),
                        Arrays.stream((UUID[]) row.getArray("told").getArray())
                                .map(StaffId::new)
                                .toList()))
                .list();
    }
}
