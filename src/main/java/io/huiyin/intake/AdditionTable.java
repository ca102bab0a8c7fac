package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of words added later: inserted, read, never changed. */
@Repository
class AdditionTable {

    private final JdbcClient jdbc;

    AdditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the key brought words before. */
    boolean insert(HospitalId hospital, FeedbackId feedback, UUID key, Addition addition, List<String> dangers) {
        return jdbc.sql("""
                        insert into intake.addition (hospital_id, id, feedback_id, key, words, dangers, at)
                        values (:hospital, :id, :feedback, :key, :words, string_to_array(:dangers, ','), :at)
                        on conflict (hospital_id, feedback_id, key) do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("id", addition.id())
                        .param("feedback", feedback.value())
                        .param("key", key)
                        .param("words", addition.text())
                        .param("dangers", String.join(",", dangers))
                        .param("at", addition.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Addition byKey(HospitalId hospital, FeedbackId feedback, UUID key) {
        return jdbc.sql("""
                        select id, words, at from intake.addition
                         where hospital_id = :hospital and feedback_id = :feedback and key = :key
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .param("key", key)
                .query((row, number) -> addition(row))
                .single();
    }

    List<Addition> of(HospitalId hospital, FeedbackId feedback) {
        return jdbc.sql("""
                        select id, words, at from intake.addition
                         where hospital_id = :hospital and feedback_id = :feedback
                         order by id
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query((row, number) -> addition(row))
                .list();
    }

    private static Addition addition(ResultSet row) throws SQLException {
        return new Addition(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
