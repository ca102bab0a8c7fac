package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The legal holds of cases, standing and lifted; at most one stands. */
@Repository
class HoldTable {

    private final JdbcClient jdbc;

    HoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void place(HospitalId hospital, CaseId id, Hold hold) {
        int rows = jdbc.sql("""
                        insert into cases.hold (hospital_id, case_id, id, reason, review_on, placed_at, placed_by)
                        values (:hospital, :case, :id, :reason, :review, :at, :by)
                            on conflict do nothing
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("id", hold.id())
                .param("reason", hold.reason())
                .param("review", hold.reviewOn())
                .param("at", Timestamp.from(hold.placedAt()))
                .param("by", hold.placedBy().value())
                .update();
        if (rows != 1) {
            throw Refused.changed();
        }
    }

    void lift(HospitalId hospital, CaseId id, StaffId by, Instant at, String reason) {
        int rows = jdbc.sql("""
                        update cases.hold
                           set lifted_at = :at, lifted_by = :by, lift_reason = :reason
                         where hospital_id = :hospital and case_id = :case and lifted_at is null
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", reason)
                .update();
        if (rows != 1) {
            throw Refused.changed();
        }
    }

    boolean stands(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select exists (
                          select from cases.hold
                           where hospital_id = :hospital and case_id = :case and lifted_at is null)
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    List<Hold> all(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select id, reason, review_on, placed_at, placed_by, lifted_at, lifted_by, lift_reason
                          from cases.hold
                         where hospital_id = :hospital and case_id = :case
                         order by placed_at desc, id desc
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query((row, number) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getObject("review_on", java.time.LocalDate.class),
                        Columns.at(row, "placed_at"),
                        new StaffId(Columns.uuid(row, "placed_by")),
                        Columns.atOrNull(row, "lifted_at"),
                        Columns.staff(row, "lifted_by"),
                        row.getString("lift_reason")))
                .list();
    }
}
