package io.huiyin.reactions;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the care that is owed, and of every try. */
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
        boolean won = jdbc.sql("""
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
        if (won) {
            jdbc.sql("""
                            insert into reactions.care_try (hospital_id, care_id, id, at, by_staff, result, note)
                            values (:hospital, :care, :id, :at, :by, :result, :note)
                            """)
                    .param("hospital", hospital.value())
                    .param("care", care.id())
                    .param("id", one.id())
                    .param("at", Timestamp.from(one.at()))
                    .param("by", one.by().value())
                    .param("result", one.result().code())
                    .param("note", one.note())
                    .update();
        }
        return won;
    }

    Map<UUID, List<Care.Try>> tries(HospitalId hospital, Collection<UUID> care) {
        if (care.isEmpty()) {
            return Map.of();
        }
        record Row(UUID care, Care.Try one) {}
        return jdbc
                .sql("""
                        select care_id, id, at, by_staff, result, note
                          from reactions.care_try
                         where hospital_id = :hospital and care_id in (:care)
                         order by at, id
                        """)
                .param("hospital", hospital.value())
                .param("care", care)
                .query((row, number) -> new Row(
                        row.getObject("care_id", UUID.class),
                        new Care.Try(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                new StaffId(row.getObject("by_staff", UUID.class)),
                                Coded.of(Care.Result.class, row.getString("result")),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::care, Collectors.mapping(Row::one, Collectors.toList())));
    }

    int countOpen(Sight sight) {
        return jdbc.sql("select count(*) from reactions.care c where " + sight.condition() + " and c.state = 'open'")
                .params(sight.parameters())
                .query(Integer.class)
                .single();
    }

    List<HospitalId> withOverdue(Instant now) {
        return jdbc.sql("""
                        select distinct hospital_id
                          from reactions.care
                         where state = 'open' and warned_at is null and due_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HospitalId(row.getLong(1)))
                .list();
    }

    /** Marks and returns those nobody has been warned of; of several instances each gets others. */
    List<Care> takeOverdue(HospitalId hospital, Instant now, int most) {
        return jdbc.sql("""
                        update reactions.care c
                           set warned_at = :now
                         where c.hospital_id = :hospital
                           and c.id in (
                               select o.id
                                 from reactions.care o
                                where o.hospital_id = :hospital and o.state = 'open' and o.warned_at is null
                                  and o.due_at <= :now
                                order by o.due_at
                                limit :most
                                  for update skip locked)
                        returning c.*
                        """)
                .param("hospital", hospital.value())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(CareTable::care)
                .list();
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

    private static Care care(ResultSet row, int number) throws SQLException {
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
