package io.huiyin.reactions;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the care that is owed. */
@Repository
class CareTable {

    private final JdbcClient jdbc;

    CareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose care somebody may see.
     *
     * @param departments null for those of the whole hospital
     */
    record Sight(HospitalId hospital, @Nullable Collection<UUID> departments) {

        private String condition() {
            return departments == null
                    ? "c.hospital_id = :hospital"
                    : "c.hospital_id = :hospital and c.department_id = any (:departments)";
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>(Map.of("hospital", hospital.value()));
            if (departments != null) {
                parameters.put("departments", departments.toArray(UUID[]::new));
            }
            return parameters;
        }
    }

    /** False if the same rule has asked for the same words before. */
    boolean add(HospitalId hospital, Care care) {
        return jdbc.sql("""
                        insert into reactions.care
                            (hospital_id, id, rule_id, feedback_id, case_id, case_number, department_id, asked_at, due_at,
                             state)
                        values (:hospital, :id, :rule, :feedback, :case, :number, :department, :asked, :due, 'open')
                        on conflict (hospital_id, rule_id, feedback_id) do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("id", care.id())
                        .param("rule", care.rule())
                        .param("feedback", care.feedback().value())
                        .param("case", care.caseId())
                        .param("number", care.caseNumber())
                        .param("department", care.department().value())
                        .param("asked", Timestamp.from(care.askedAt()))
                        .param("due", Timestamp.from(care.dueAt()))
                        .update()
                == 1;
    }

    /** What is due first comes first. */
    List<Care> open(Sight sight, Instant afterDue, UUID afterId, int most) {
        return list(sight, """
                 and c.state = 'open' and (c.due_at, c.id) > (:at, :id) order by c.due_at, c.id limit :most
                """, afterDue, afterId, most);
    }

    /** The newest first. */
    List<Care> ended(Sight sight, Instant beforeEnd, UUID beforeId, int most) {
        return list(sight, """
                 and c.state <> 'open' and (c.ended_at, c.id) < (:at, :id) order by c.ended_at desc, c.id desc limit :most
                """, beforeEnd, beforeId, most);
    }

    List<Care> ofCase(Sight sight, UUID caseId) {
        return jdbc.sql(columns(sight) + " and c.case_id = :case order by c.asked_at, c.id")
                .params(sight.parameters())
                .param("case", caseId)
                .query(CareTable::care)
                .list();
    }

    List<Care> find(Sight sight, UUID id) {
        return jdbc.sql(columns(sight) + " and c.id = :id")
                .params(sight.parameters())
                .param("id", id)
                .query(CareTable::care)
                .list();
    }

    /** False if somebody else was faster. */
    boolean tried(HospitalId hospital, Care care, Care.Try one) {
        return jdbc.sql("""
                        update reactions.care
                           set state = :state, tries = tries + 1, version = version + 1,
                               ended_at = case when :state = 'open' then null else cast(:at as timestamptz) end
                         where hospital_id = :hospital and id = :id and version = :version and state = 'open'
                        """)
                        .param("hospital", hospital.value())
                        .param("id", care.id())
                        .param("version", care.version())
                        .param("state", one.result().leadsTo().code())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    int countOpen(Sight sight) {
        return jdbc.sql("select count(*) from reactions.care c where " + sight.condition() + " and c.state = 'open'")
                .params(sight.parameters())
                .query(Integer.class)
                .single();
    }

    private List<Care> list(Sight sight, String which, Instant at, UUID id, int most) {
        return jdbc.sql(columns(sight) + which)
                .params(sight.parameters())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("most", most)
                .query(CareTable::care)
                .list();
    }

    private static String columns(Sight sight) {
        return """
                select c.id, c.rule_id, c.feedback_id, c.case_id, c.case_number, c.department_id, c.asked_at, c.due_at,
                       c.state, c.tries, c.ended_at, c.version
                  from reactions.care c
                 where\s""" + sight.condition();
    }

    static Care care(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Care(
                row.getObject("id", UUID.class),
                row.getObject("rule_id", UUID.class),
                new FeedbackId(row.getObject("feedback_id", UUID.class)),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Coded.of(Care.State.class, row.getString("state")),
                row.getInt("tries"),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }
}
