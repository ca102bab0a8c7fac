package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What robots still have to say; what a fallen instance had taken becomes free by itself. */
@Repository
class RobotNewsTable {

    private final JdbcClient jdbc;

    RobotNewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing to say. */
    record Waiting(UUID id, GroupNews news, int attempts) {}

    /** A robot with something due. */
    record Due(HospitalId hospital, UUID robot) {}

    /** Does nothing if it has this news already. */
    void add(HospitalId hospital, UUID robot, GroupNews news, Instant at, Instant due) {
        Bilingual level = news.level();
        jdbc.sql("""
                        insert into outreach.robot_news (hospital_id, id, robot_id, dedup_key, kind, what_zh, what_en,
                               number, level_zh, level_en, due_at, case_id, urgent, at, state, attempts, next_attempt_at)
                        values (:hospital, :id, :robot, :key, :kind, :whatZh, :whatEn, :number, :levelZh, :levelEn,
                                :dueAt, :case, :urgent, :at, 'waiting', 0, :due)
                            on conflict (hospital_id, robot_id, dedup_key) do nothing
                        """)
                .param("hospital", hospital.value())
                .param("id", Ids.next(at))
                .param("robot", robot)
                .param("key", news.dedupKey())
                .param("kind", news.kind())
                .param("whatZh", news.what().zh())
                .param("whatEn", news.what().en())
                .param("number", news.number())
                .param("levelZh", level == null ? null : level.zh())
                .param("levelEn", level == null ? null : level.en())
                .param("dueAt", timestamp(news.dueAt()))
                .param("case", news.caseId())
                .param("urgent", news.urgent())
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .update();
    }

    List<Due> due(Instant now) {
        return jdbc.sql("""
                        select distinct hospital_id, robot_id from outreach.robot_news
                         where state = 'waiting' and next_attempt_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Due(new HospitalId(row.getLong("hospital_id")), row.getObject("robot_id", UUID.class)))
                .list();
    }

    List<Waiting> take(HospitalId hospital, UUID robot, Instant now, Instant lease, int limit) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from outreach.robot_news
                             where hospital_id = :hospital and robot_id = :robot and state = 'waiting'
                               and next_attempt_at <= :now
                             order by urgent desc, at, id
                             limit :limit)
                        update outreach.robot_news n
                           set next_attempt_at = :lease, attempts = n.attempts + 1
                          from due
                         where n.hospital_id = :hospital and n.id = due.id
                        returning n.id, n.kind, n.what_zh, n.what_en, n.number, n.level_zh, n.level_en, n.due_at,
                                  n.case_id, n.urgent, n.dedup_key, n.attempts
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .param("limit", limit)
                .query(RobotNewsTable::waiting)
                .list();
    }

    void said(HospitalId hospital, Collection<UUID> news, Instant at) {
        jdbc.sql("""
                        update outreach.robot_news set state = 'sent', sent_at = :at, next_attempt_at = null
                         where hospital_id = :hospital and id = any (:ids) and state = 'waiting'
                        """)
                .param("hospital", hospital.value())
                .param("ids", news.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that were tried too often have failed; the others wait. */
    void later(HospitalId hospital, Collection<UUID> news, RobotProblem problem, Instant next, int mostAttempts) {
        jdbc.sql("""
                        update outreach.robot_news
                           set state = case when attempts >= :most then 'failed' else 'waiting' end,
                               next_attempt_at = case when attempts >= :most then null
                                                      else cast(:next as timestamptz) end,
                               problem = :problem
                         where hospital_id = :hospital and id = any (:ids) and state = 'waiting'
                        """)
                .param("hospital", hospital.value())
                .param("ids", news.toArray(UUID[]::new))
                .param("problem", problem.code())
                .param("next", Timestamp.from(next))
                .param("most", mostAttempts)
                .update();
    }

    /** What was taken and not said counts as no attempt. */
    void putBack(HospitalId hospital, Collection<UUID> news, Instant due) {
        jdbc.sql("""
                        update outreach.robot_news set next_attempt_at = :due, attempts = attempts - 1
                         where hospital_id = :hospital and id = any (:ids) and state = 'waiting'
                        """)
                .param("hospital", hospital.value())
                .param("ids", news.toArray(UUID[]::new))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** The robot has been set up anew: what waited for that waits no longer. */
    void hurry(HospitalId hospital, UUID robot, Instant now) {
        jdbc.sql("""
                        update outreach.robot_news set next_attempt_at = :now
                         where hospital_id = :hospital and robot_id = :robot and state = 'waiting'
                           and problem is not null
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        String zh = row.getString("level_zh");
        return new Waiting(
                row.getObject("id", UUID.class),
                new GroupNews(
                        row.getString("kind"),
                        new Bilingual(row.getString("what_zh"), row.getString("what_en")),
                        row.getString("number"),
                        zh == null ? null : new Bilingual(zh, row.getString("level_en")),
                        NoticeTable.instant(row.getTimestamp("due_at")),
                        row.getObject("case_id", UUID.class),
                        Set.of(),
                        row.getBoolean("urgent"),
                        row.getString("dedup_key")),
                row.getInt("attempts"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
