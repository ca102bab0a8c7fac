package io.huiyin.orders;

import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts orders. */
@Repository
class RateFigures {

    private final JdbcClient jdbc;

    RateFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rates.Figures of(HospitalId hospital, @Nullable String source, Instant from, Instant to, Instant now) {
        return jdbc.sql("""
                        select count(*) as orders,
                               count(*) filter (where signed_at <= sign_due_at) as signed,
                               count(*) filter (where signed_at is not null and sign_due_at is not null
                                                   or sign_due_at <= :now) as signed_of,
                               count(*) filter (where replied_at <= due_at) as in_time,
                               count(*) filter (where replied_at is not null or due_at <= :now) as in_time_of,
                               count(*) filter (where responded) as responded, count(responded) as responded_of,
                               count(*) filter (where settled) as settled, count(settled) as settled_of,
                               count(*) filter (where satisfied) as satisfied, count(satisfied) as satisfied_of
                          from orders.outside_order
                         where hospital_id = :hospital and issued_at >= :from and issued_at < :to
                           and (cast(:source as text) is null or source = :source)
                        """)
                .param("hospital", hospital.value())
                .param("source", source)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Rates.Figures(
                        row.getInt("orders"),
                        share(row, "signed"),
                        share(row, "in_time"),
                        share(row, "responded"),
                        share(row, "settled"),
                        share(row, "satisfied")))
                .single();
    }

    private static Rates.Share share(ResultSet row, String name) throws SQLException {
        return new Rates.Share(row.getInt(name), row.getInt(name + "_of"));
    }
}
