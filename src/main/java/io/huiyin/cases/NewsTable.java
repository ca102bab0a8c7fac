package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed lately, whoever and whichever instance changed it. */
@Repository
class NewsTable {

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change of one case.
     *
     * @param concerns departments and people whose case it is, or was before this change
     */
    record Change(UUID id, Instant at, Set<UUID> concerns) {}

    /** Its version stays: whoever is working on the case loses nothing. */
    void touch(HospitalId hospital, CaseId id, Instant at) {
        jdbc.sql("""
                        update cases.feedback_case set changed_at = :at
                         where hospital_id = :hospital and id = :id and changed_at < :at
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest changes since then. */
    List<Change> since(HospitalId hospital, Instant since, int limit) {
        return jdbc.sql("""
                        select c.id, c.changed_at, c.sight || c.left_sight as concerns
                          from cases.feedback_case c
                         where c.hospital_id = :hospital and c.changed_at >= :since
                         order by c.changed_at desc, c.id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> new Change(
                        Columns.uuid(row, "id"),
                        Columns.at(row, "changed_at"),
                        new HashSet<>(Columns.uuids(row, "concerns"))))
                .list();
    }
}
