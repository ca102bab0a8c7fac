package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the deadlines of open cases reach. */
@Repository
class DueFigures {

    private final JdbcClient jdbc;

    DueFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> lastDue(HospitalId hospital) {
        return jdbc.sql("""
                        select next_due_at from cases.feedback_case
                         where hospital_id = :hospital and status <> 'closed' and next_due_at < 'infinity'
                         order by next_due_at desc
                         limit 1
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> Columns.at(row, "next_due_at"))
                .optional();
    }

    int dueFrom(HospitalId hospital, Instant from) {
        return jdbc.sql("""
                        select count(*) from cases.feedback_case
                         where hospital_id = :hospital and status <> 'closed' and next_due_at >= :from
                           and next_due_at < 'infinity'
                        """)
                .param("hospital", hospital.value())
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }
}
