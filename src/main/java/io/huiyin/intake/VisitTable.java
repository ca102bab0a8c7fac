package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of when a progress page was last opened. */
@Repository
class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> last(HospitalId hospital, FeedbackId feedback) {
        return jdbc.sql("""
                        select at from intake.visit where hospital_id = :hospital and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void remember(HospitalId hospital, FeedbackId feedback, Instant at) {
        jdbc.sql("""
                        insert into intake.visit (hospital_id, feedback_id, at)
                        values (:hospital, :feedback, :at)
                            on conflict (hospital_id, feedback_id) do update set at = excluded.at
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
