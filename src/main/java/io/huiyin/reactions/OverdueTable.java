package io.huiyin.reactions;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The care that is overdue and of which nobody has been warned yet: the rows are the queue. */
@Repository
class OverdueTable {

    private final JdbcClient jdbc;

    OverdueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HospitalId> hospitals(Instant now) {
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
    List<Care> take(HospitalId hospital, Instant now, int most) {
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
}
