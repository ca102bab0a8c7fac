package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of a case the few columns that a {@link Sighted} has, within somebody's sight. */
@Repository
class SightingTable {

    private static final String COLUMNS = "c.id, c.feedback_id, c.number, c.status, c.department_id, c.excerpt";

    private final JdbcClient jdbc;

    SightingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sighted> byId(CaseSight sight, CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from cases.feedback_case c where " + sight.condition()
                        + " and c.id = :id")
                .params(sight.parameters())
                .param("id", id.value())
                .query(SightingTable::sighted)
                .optional();
    }

    List<Sighted> byFeedback(CaseSight sight, Collection<FeedbackId> feedback) {
        return jdbc.sql("select " + COLUMNS + " from cases.feedback_case c where " + sight.condition()
                        + " and c.feedback_id in (:feedback)")
                .params(sight.parameters())
                .param("feedback", feedback.stream().map(FeedbackId::value).toList())
                .query(SightingTable::sighted)
                .list();
    }

    private static Sighted sighted(ResultSet row, int number) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        return new Sighted(
                new CaseId(row.getObject("id", UUID.class)),
                new FeedbackId(row.getObject("feedback_id", UUID.class)),
                row.getString("number"),
                Coded.of(Status.class, row.getString("status")),
                department == null ? null : new DepartmentId(department),
                row.getString("excerpt"));
    }
}
