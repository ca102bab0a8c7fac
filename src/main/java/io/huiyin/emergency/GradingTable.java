package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gradings and the reports that ended their clocks; only ever added to. */
@Repository
class GradingTable {

    private static final String COLUMNS = """
            id, grade, reason, discovered_at, due_at, graded_by, graded_at, withdrawn_at, reported_at, reported_to,
            report_number, reported_by""";

    private final JdbcClient jdbc;

    GradingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of the one that held. */
    void add(HospitalId hospital, CaseId id, Grading grading) {
        jdbc.sql("""
                        update emergency.grading set withdrawn_at = :at
                         where hospital_id = :hospital and case_id = :case and withdrawn_at is null
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("at", Timestamp.from(grading.gradedAt()))
                .update();
        jdbc.sql("""
                        insert into emergency.grading (hospital_id, id, case_id, grade, reason, discovered_at, due_at,
                               graded_by, graded_at)
                        values (:hospital, :id, :case, :grade, :reason, :discovered, :due, :by, :at)
                        """)
                .param("hospital", hospital.value())
                .param("id", grading.id())
                .param("case", id.value())
                .param("grade", grading.grade().code())
                .param("reason", grading.reason())
                .param("discovered", Timestamp.from(grading.discoveredAt()))
                .param("due", timestamp(grading.dueAt()))
                .param("by", grading.gradedBy().value())
                .param("at", Timestamp.from(grading.gradedAt()))
                .update();
    }

    /** False if there is nothing to report, or it has been reported. */
    boolean report(
            HospitalId hospital,
            CaseId id,
            Instant reportedAt,
            String to,
            @Nullable String number,
            StaffId by,
            Instant at) {
        return jdbc.sql("""
                                update emergency.grading
                                   set reported_at = :reportedAt, reported_to = :to, report_number = :number,
                                       reported_by = :by, recorded_at = :at
                                 where hospital_id = :hospital and case_id = :case and withdrawn_at is null
                                   and reported_at is null and due_at is not null
                                """)
                        .param("hospital", hospital.value())
                        .param("case", id.value())
                        .param("reportedAt", Timestamp.from(reportedAt))
                        .param("to", to)
                        .param("number", number)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** All of one case, the newest first. */
    List<Grading> of(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select %s from emergency.grading
                         where hospital_id = :hospital and case_id = :case
                         order by graded_at desc, id desc
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query(GradingTable::grading)
                .list();
    }

    /** Those that hold. */
    Map<CaseId, Grading> holding(HospitalId hospital, Collection<CaseId> cases) {
        Map<CaseId, Grading> found = new HashMap<>();
        jdbc.sql("""
                        select case_id, %s from emergency.grading
                         where hospital_id = :hospital and case_id = any (:cases) and withdrawn_at is null
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new CaseId(row.getObject("case_id", UUID.class)), grading(row, 0));
                });
        return found;
    }

    private static Grading grading(ResultSet row, int number) throws SQLException {
        UUID reportedBy = row.getObject("reported_by", UUID.class);
        return new Grading(
                row.getObject("id", UUID.class),
                Coded.of(Grade.class, row.getString("grade")),
                row.getString("reason"),
                row.getTimestamp("discovered_at").toInstant(),
                instant(row.getTimestamp("due_at")),
                new StaffId(row.getObject("graded_by", UUID.class)),
                row.getTimestamp("graded_at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                instant(row.getTimestamp("reported_at")),
                row.getString("reported_to"),
                row.getString("report_number"),
                reportedBy == null ? null : new StaffId(reportedBy));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
