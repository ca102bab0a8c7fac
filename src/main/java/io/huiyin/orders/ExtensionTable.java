package io.huiyin.orders;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of asked-for extensions. */
@Repository
class ExtensionTable {

    private final JdbcClient jdbc;

    ExtensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(HospitalId hospital, OrderId order, Extension asked) {
        jdbc.sql("""
                        insert into orders.extension (hospital_id, order_id, id, reason, until, asked_at, asked_by)
                        values (:hospital, :order, :id, :reason, :until, :at, :by)
                        """)
                .param("hospital", hospital.value())
                .param("order", order.value())
                .param("id", asked.id())
                .param("reason", asked.reason())
                .param("until", asked.until().atOffset(ZoneOffset.UTC))
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("by", asked.askedBy().value())
                .update();
    }

    /** False if it has been decided before. */
    boolean decide(
            HospitalId hospital,
            OrderId order,
            UUID id,
            boolean granted,
            @Nullable String note,
            StaffId by,
            Instant at) {
        return jdbc.sql("""
                        update orders.extension
                           set granted = :granted, note = :note, decided_at = :at, decided_by = :by
                         where hospital_id = :hospital and order_id = :order and id = :id and decided_at is null
                        """)
                        .param("hospital", hospital.value())
                        .param("order", order.value())
                        .param("id", id)
                        .param("granted", granted)
                        .param("note", note)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Extension> of(HospitalId hospital, OrderId order) {
        return jdbc.sql("""
                        select id, reason, until, asked_at, asked_by, granted, note, decided_at
                          from orders.extension where hospital_id = :hospital and order_id = :order order by asked_at, id
                        """)
                .param("hospital", hospital.value())
                .param("order", order.value())
                .query(ExtensionTable::extension)
                .list();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Extension(
                row.getObject("id", UUID.class),
                row.getString("reason"),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getObject("granted", Boolean.class),
                row.getString("note"),
                decided == null ? null : decided.toInstant());
    }
}
