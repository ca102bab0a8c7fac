package io.huiyin.orders;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines of orders of which somebody is to be told, and those of which somebody was. */
@Repository
class WarningTable {

    private final JdbcClient jdbc;

    WarningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HospitalId> hospitals() {
        return jdbc.sql("select distinct hospital_id from orders.outside_order where replied_at is null")
                .query((row, number) -> new HospitalId(row.getLong(1)))
                .list();
    }

    /**
     * The last quarter of the time is near: a day at most before the reply, four hours before the signature. What was over
     * before the order came in here is no news: whoever imported it saw it.
     */
    List<Warning> owed(HospitalId hospital, Instant now, int limit) {
        return jdbc.sql("""
                        select o.id, o.source, o.number, o.feedback_id, w.kind, w.due_at
                          from orders.outside_order o
                         cross join lateral (values
                               ('sign_soon', o.sign_due_at, o.signed_at is null and o.sign_due_at > :now,
                                o.sign_due_at - least((o.sign_due_at - o.issued_at) / 4, interval '4 hours')),
                               ('sign_overdue', o.sign_due_at, o.signed_at is null, o.sign_due_at),
                               ('reply_soon', o.due_at, o.due_at > :now,
                                o.due_at - least((o.due_at - o.issued_at) / 4, interval '1 day')),
                               ('reply_overdue', o.due_at, true, o.due_at)) as w (kind, due_at, owed, at)
                         where o.hospital_id = :hospital and o.replied_at is null
                           and w.owed and w.at <= :now and w.due_at > o.created_at
                           and not exists (
                                 select 1 from orders.warning s
                                  where s.hospital_id = :hospital and s.order_id = o.id
                                    and s.kind = w.kind and s.due_at = w.due_at)
                         order by w.due_at, o.id limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> {
                    UUID feedback = row.getObject("feedback_id", UUID.class);
                    return new Warning(
                            new OrderId(row.getObject("id", UUID.class)),
                            row.getString("source"),
                            row.getString("number"),
                            feedback == null ? null : new FeedbackId(feedback),
                            Coded.of(Warning.Kind.class, row.getString("kind")),
                            row.getObject("due_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** False if another instance was quicker; that one tells it. */
    boolean take(HospitalId hospital, Warning warning, Instant now) {
        return jdbc.sql("""
                        insert into orders.warning (hospital_id, order_id, kind, due_at, warned_at)
                        values (:hospital, :order, :kind, :due, :now)
                            on conflict (hospital_id, order_id, kind, due_at) do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("order", warning.order().value())
                        .param("kind", warning.kind().code())
                        .param("due", warning.dueAt().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
