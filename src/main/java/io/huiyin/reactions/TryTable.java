package io.huiyin.reactions;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every try to give the care that is owed; only ever added to. */
@Repository
class TryTable {

    private final JdbcClient jdbc;

    TryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HospitalId hospital, UUID care, Care.Try one) {
        jdbc.sql("""
                        insert into reactions.care_try (hospital_id, care_id, id, at, by_staff, result, note)
                        values (:hospital, :care, :id, :at, :by, :result, :note)
                        """)
                .param("hospital", hospital.value())
                .param("care", care)
                .param("id", one.id())
                .param("at", Timestamp.from(one.at()))
                .param("by", one.by().value())
                .param("result", one.result().code())
                .param("note", one.note())
                .update();
    }

    /** By the care they were for, the oldest first. */
    Map<UUID, List<Care.Try>> of(HospitalId hospital, Collection<UUID> care) {
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
}
