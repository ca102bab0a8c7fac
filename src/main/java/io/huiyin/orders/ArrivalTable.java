package io.huiyin.orders;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of orders that have still to be handed to intake. */
@Repository
class ArrivalTable {

    private final JdbcClient jdbc;

    ArrivalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealed the words and who spoke them */
    @SuppressWarnings("ArrayRecordComponent") // opened, never compared
    record Arrival(OrderId order, UUID key, byte[] sealed, int attempts) {}

    void add(HospitalId hospital, OrderId order, UUID key, byte[] sealed, Instant at) {
        jdbc.sql("""
                        insert into orders.arrival (hospital_id, order_id, key, words_sealed, since, not_before)
                        values (:hospital, :order, :key, :sealed, :at, :at)
                        """)
                .param("hospital", hospital.value())
                .param("order", order.value())
                .param("key", key)
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HospitalId> hospitals(Instant now) {
        return jdbc.sql("select distinct hospital_id from orders.arrival where not_before <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new HospitalId(row.getLong(1)))
                .list();
    }

    /** Held until the transaction ends; another instance takes another one. */
    Optional<Arrival> claim(HospitalId hospital, Instant now) {
        return jdbc.sql("""
                        select order_id, key, words_sealed, attempts from orders.arrival
                         where hospital_id = :hospital and not_before <= :now
                         order by since, order_id limit 1 for update skip locked
                        """)
                .param("hospital", hospital.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Arrival(
                        new OrderId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getBytes(3),
                        row.getInt(4)))
                .optional();
    }

    void done(HospitalId hospital, OrderId order) {
        jdbc.sql("delete from orders.arrival where hospital_id = :hospital and order_id = :order")
                .param("hospital", hospital.value())
                .param("order", order.value())
                .update();
    }

    void failed(HospitalId hospital, OrderId order, String error, Instant next) {
        jdbc.sql("""
                        update orders.arrival set attempts = attempts + 1, error = :error, not_before = :next
                         where hospital_id = :hospital and order_id = :order
                        """)
                .param("hospital", hospital.value())
                .param("order", order.value())
                .param("error", error)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }
}
