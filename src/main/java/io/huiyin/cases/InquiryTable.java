package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
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

/** What inquiries found; only of cases of which something was found. */
@Repository
class InquiryTable {

    private final JdbcClient jdbc;

    InquiryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID caseId,
            @Nullable String causeCode,
            @Nullable ServiceStage step,
            @Nullable NotProcessed ground,
            Inquiry.@Nullable Against accusation,
            @Nullable Instant accusedAt,
            @Nullable StaffId accusedBy,
            Inquiry.@Nullable Verdict verdict,
            @Nullable Instant judgedAt,
            @Nullable StaffId judgedBy) {

        static Row of(Case it) {
            Inquiry found = it.inquiry;
            Inquiry.Accusation said = found.accusation();
            return new Row(
                    it.origin.id().value(),
                    found.cause(),
                    found.step(),
                    found.ground(),
                    said == null ? null : said.kind(),
                    said == null ? null : said.at(),
                    said == null ? null : said.by(),
                    said == null ? null : said.verdict(),
                    said == null ? null : said.judgedAt(),
                    said == null ? null : said.judgedBy());
        }
    }

    Map<UUID, Inquiry> of(HospitalId hospital, UUID[] cases) {
        Map<UUID, Inquiry> all = new HashMap<>();
        jdbc.sql("""
                        select case_id, cause_code, step, ground, accusation, accused_at, accused_by, verdict, judged_at,
                               judged_by
                          from cases.inquiry
                         where hospital_id = :hospital and case_id = any (:cases)
                        """).param("hospital", hospital.value()).param("cases", cases).query((ResultSet row) -> {
            all.put(Columns.uuid(row, "case_id"), inquiry(row));
        });
        return all;
    }

    /** A case that began anew may have lost all that was found: then its row is emptied. */
    void save(HospitalId hospital, List<Case> cases) {
        List<Row> rows = cases.stream()
                .filter(it -> it.round > 1 || !it.inquiry.equals(Inquiry.NONE))
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into cases.inquiry (hospital_id, case_id, cause_code, step, ground, accusation, accused_at,
                               accused_by, verdict, judged_at, judged_by)
                        select :hospital, x.*
                          from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, cause_code text, step text,
                               ground text, accusation text, accused_at timestamptz, accused_by uuid, verdict text,
                               judged_at timestamptz, judged_by uuid)
                            on conflict (hospital_id, case_id) do update
                           set cause_code = excluded.cause_code, step = excluded.step, ground = excluded.ground,
                               accusation = excluded.accusation, accused_at = excluded.accused_at,
                               accused_by = excluded.accused_by, verdict = excluded.verdict,
                               judged_at = excluded.judged_at, judged_by = excluded.judged_by
                        """)
                .param("hospital", hospital.value())
                .param("rows", Batch.of(rows))
                .update();
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        String kind = row.getString("accusation");
        Inquiry.Accusation said = kind == null
                ? null
                : new Inquiry.Accusation(
                        Coded.of(Inquiry.Against.class, kind),
                        Columns.at(row, "accused_at"),
                        new StaffId(Columns.uuid(row, "accused_by")),
                        code(Inquiry.Verdict.class, row.getString("verdict")),
                        Columns.atOrNull(row, "judged_at"),
                        Columns.staff(row, "judged_by"));
        return new Inquiry(
                row.getString("cause_code"),
                code(ServiceStage.class, row.getString("step")),
                code(NotProcessed.class, row.getString("ground")),
                said);
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code);
    }
}
