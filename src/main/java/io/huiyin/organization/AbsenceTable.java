package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the absences. */
@Repository
class AbsenceTable {

    private static final String SELECT = """
            select absence_id, staff_id, deputy_id, from_at, to_at, note, ended_at, version
              from organization.absence
             where hospital_id = :hospital
            """;

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else change absences of the hospital until the transaction ends: two of them may contradict. */
    void lock(HospitalId hospital) {
        jdbc.sql("select hospital_id from organization.hospital where hospital_id = :hospital for update")
                .param("hospital", hospital.value())
                .query(Long.class)
                .single();
    }

    /** Present and to come, the earliest first. */
    List<Absence> open(HospitalId hospital, Instant now) {
        return jdbc.sql(SELECT + " and to_at > :now and ended_at is null order by from_at, absence_id")
                .param("hospital", hospital.value())
                .param("now", Timestamp.from(now))
                .query(AbsenceTable::row)
                .list();
    }

    Optional<Absence> find(HospitalId hospital, UUID id) {
        return jdbc.sql(SELECT + " and absence_id = :id")
                .param("hospital", hospital.value())
                .param("id", id)
                .query(AbsenceTable::row)
                .optional();
    }

    void add(HospitalId hospital, Absence absence, StaffId by, Instant at) {
        jdbc.sql("""
                        insert into organization.absence (hospital_id, absence_id, staff_id, deputy_id, from_at, to_at, note,
                               set_by, set_at, version)
                        values (:hospital, :id, :staff, :deputy, :from, :to, :note, :by, :at, 0)
                        """)
                .param("hospital", hospital.value())
                .param("id", absence.id())
                .param("staff", absence.staff().value())
                .param("deputy", absence.deputy().value())
                .param("from", Timestamp.from(absence.from()))
                .param("to", Timestamp.from(absence.to()))
                .param("note", absence.note())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if it is no longer the version that was read, or has been ended. */
    boolean end(HospitalId hospital, UUID id, int version, Instant at) {
        return jdbc.sql("""
                        update organization.absence
                           set ended_at = :at, version = version + 1
                         where hospital_id = :hospital and absence_id = :id and version = :version and ended_at is null
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Absence(
                row.getObject("absence_id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                new StaffId(row.getObject("deputy_id", UUID.class)),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                row.getString("note"),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }
}
