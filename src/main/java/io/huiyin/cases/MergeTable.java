package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case was put into which, and taken out again. The rows stay; only the present ones count. */
@Repository
class MergeTable {

    private final JdbcClient jdbc;

    MergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Kin kin(HospitalId hospital, CaseId id) {
        List<Merge> present = jdbc.sql("""
                        select id, case_id, lead_id, merged_at, department_before, owner_before, dispatched_before
                          from cases.merging
                         where hospital_id = :hospital and ended_at is null
                           and lead_id = coalesce(
                                 (select own.lead_id
                                    from cases.merging own
                                   where own.hospital_id = :hospital and own.ended_at is null and own.case_id = :case),
                                 :case)
                         order by merged_at, id
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query(MergeTable::merge)
                .list();
        return new Kin(
                id,
                present.stream()
                        .filter(merge -> merge.member().equals(id))
                        .map(Merge::lead)
                        .findFirst()
                        .orElse(null),
                present.stream()
                        .map(Merge::member)
                        .filter(member -> !member.equals(id))
                        .toList());
    }

    Optional<Merge> present(HospitalId hospital, CaseId member) {
        return jdbc.sql("""
                        select id, case_id, lead_id, merged_at, department_before, owner_before, dispatched_before
                          from cases.merging
                         where hospital_id = :hospital and ended_at is null and case_id = :case
                        """)
                .param("hospital", hospital.value())
                .param("case", member.value())
                .query(MergeTable::merge)
                .optional();
    }

    void begin(HospitalId hospital, Merge merge, StaffId by, @Nullable String reason) {
        jdbc.sql("""
                insert into cases.merging (hospital_id, id, case_id, lead_id, merged_at, merged_by, reason,
                       department_before, owner_before, dispatched_before)
                values (:hospital, :id, :case, :lead, :at, :by, :reason, :department, :owner, :dispatched)
                """)
                .param("hospital", hospital.value())
                .param("id", merge.id())
                .param("case", merge.member().value())
                .param("lead", merge.lead().value())
                .param("at", Timestamp.from(merge.at()))
                .param("by", by.value())
                .param("reason", reason)
                .param(
                        "department",
                        merge.department() == null ? null : merge.department().value())
                .param("owner", merge.owner() == null ? null : merge.owner().value())
                .param("dispatched", merge.dispatched() == null ? null : Timestamp.from(merge.dispatched()))
                .update();
    }

    void end(HospitalId hospital, Merge merge, StaffId by, Instant at) {
        jdbc.sql("""
                update cases.merging
                   set ended_at = :at, ended_by = :by
                 where hospital_id = :hospital and id = :id and ended_at is null
                """)
                .param("hospital", hospital.value())
                .param("id", merge.id())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    Optional<CaseId> caseOf(HospitalId hospital, FeedbackId feedback) {
        return jdbc.sql("""
                        select id from cases.feedback_case
                         where hospital_id = :hospital and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new CaseId(Columns.uuid(row, "id")))
                .optional();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                Columns.uuid(row, "id"),
                new CaseId(Columns.uuid(row, "case_id")),
                new CaseId(Columns.uuid(row, "lead_id")),
                Columns.at(row, "merged_at"),
                Columns.department(row, "department_before"),
                Columns.staff(row, "owner_before"),
                Columns.atOrNull(row, "dispatched_before"));
    }
}
