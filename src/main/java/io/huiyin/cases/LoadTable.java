package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has in hand. */
@Repository
class LoadTable {

    private final JdbcClient jdbc;

    LoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HandOver.Load of(HospitalId hospital, StaffId person) {
        return jdbc.sql("""
                        select count(*) filter (where c.owner = :person) as owned,
                               count(*) filter (where c.first_receiver = :person) as received,
                               count(*) as all
                          from cases.feedback_case c
                         where c.hospital_id = :hospital and c.sight @> array[:person]::uuid[] and c.status <> 'closed'
                           and (c.owner = :person or c.first_receiver = :person)
                        """)
                .param("hospital", hospital.value())
                .param("person", person.value())
                .query((row, number) ->
                        new HandOver.Load(row.getInt("owned"), row.getInt("received"), row.getInt("all")))
                .single();
    }

    /** In the order of their ids, as everybody takes them. */
    List<UUID> open(HospitalId hospital, StaffId person) {
        return jdbc.sql("""
                        select c.id
                          from cases.feedback_case c
                         where c.hospital_id = :hospital and c.sight @> array[:person]::uuid[] and c.status <> 'closed'
                           and (c.owner = :person or c.first_receiver = :person)
                         order by c.id
                        """)
                .param("hospital", hospital.value())
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }
}
