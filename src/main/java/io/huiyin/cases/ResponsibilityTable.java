package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who handed a case on, and what quality control decided; only of cases that were handed on. */
@Repository
class ResponsibilityTable {

    private final JdbcClient jdbc;

    ResponsibilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID caseId,
            @Nullable DepartmentId fromDepartment,
            @Nullable Instant askedAt,
            @Nullable UUID askedBy,
            @Nullable DepartmentId proposed,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable DepartmentId departmentId) {

        static Row of(Case it) {
            Responsibility whose = it.responsibility;
            UUID id = it.origin.id().value();
            Responsibility.Arbitration asked = whose.arbitration();
            if (asked == null) {
                return new Row(id, whose.from(), null, null, null, null, null, null);
            }
            return new Row(
                    id,
                    whose.from(),
                    asked.askedAt(),
                    asked.askedBy() == null ? null : asked.askedBy().value(),
                    asked.proposed(),
                    asked.decidedAt(),
                    asked.decidedBy() == null ? null : asked.decidedBy().value(),
                    asked.department());
        }
    }

    Map<UUID, Responsibility> of(HospitalId hospital, UUID[] cases) {
        Map<UUID, Responsibility> all = new HashMap<>();
        jdbc.sql("""
                        select case_id, from_department, asked_at, asked_by, proposed, decided_at, decided_by, department_id
                          from cases.responsibility
                         where hospital_id = :hospital and case_id = any (:cases)
                        """).param("hospital", hospital.value()).param("cases", cases).query((ResultSet row) -> {
            all.put(Columns.uuid(row, "case_id"), responsibility(row));
        });
        return all;
    }

    void save(HospitalId hospital, List<Case> cases) {
        List<Row> rows = cases.stream()
                .filter(it -> !it.responsibility.equals(Responsibility.PLAIN))
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into cases.responsibility (hospital_id, case_id, from_department, asked_at, asked_by, proposed,
                               decided_at, decided_by, department_id)
                        select :hospital, x.*
                          from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, from_department uuid,
                               asked_at timestamptz, asked_by uuid, proposed uuid, decided_at timestamptz,
                               decided_by uuid, department_id uuid)
                            on conflict (hospital_id, case_id) do update
                           set from_department = excluded.from_department, asked_at = excluded.asked_at,
                               asked_by = excluded.asked_by, proposed = excluded.proposed,
                               decided_at = excluded.decided_at, decided_by = excluded.decided_by,
                               department_id = excluded.department_id
                        """)
                .param("hospital", hospital.value())
                .param("rows", Batch.of(rows))
                .update();
    }

    private static Responsibility responsibility(ResultSet row) throws SQLException {
        DepartmentId proposed = Columns.department(row, "proposed");
        Responsibility.Arbitration asked = proposed == null
                ? null
                : new Responsibility.Arbitration(
                        Columns.at(row, "asked_at"),
                        Columns.staff(row, "asked_by"),
                        proposed,
                        Columns.atOrNull(row, "decided_at"),
                        Columns.staff(row, "decided_by"),
                        Columns.department(row, "department_id"));
        return new Responsibility(Columns.department(row, "from_department"), asked);
    }
}
