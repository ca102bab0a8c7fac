package io.huiyin.orders;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the orders. */
@Repository
class OrderTable {

    private static final String COLUMNS = """
            o.id, o.version, o.source, o.number, o.feedback_id, o.issued_at, o.due_at, o.sign_due_at, o.signed_at,
            o.reply, o.replied_at, o.replied_by, o.revisited_at, o.responded, o.settled, o.satisfied, o.revisit_note,
            o.created_at""";

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if this source has sent an order of that number before. */
    boolean add(HospitalId hospital, OrderId id, String source, NewOrder order, StaffId by, Instant at) {
        return jdbc.sql("""
                        insert into orders.outside_order
                               (hospital_id, id, version, source, number, issued_at, due_at, sign_due_at, created_at,
                                created_by)
                        values (:hospital, :id, 0, :source, :number, :issued, :due, :signDue, :at, :by)
                            on conflict (hospital_id, source, number) do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id.value())
                        .param("source", source)
                        .param("number", order.number())
                        .param("issued", utc(order.issuedAt()))
                        .param("due", utc(order.dueAt()))
                        .param("signDue", utc(order.signDueAt()))
                        .param("at", utc(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Set<String> known(HospitalId hospital, String source, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select number from orders.outside_order
                         where hospital_id = :hospital and source = :source and number in (:numbers)
                        """)
                .param("hospital", hospital.value())
                .param("source", source)
                .param("numbers", numbers)
                .query(String.class)
                .list());
    }

    void becomes(HospitalId hospital, OrderId id, FeedbackId feedback) {
        jdbc.sql("""
                        update orders.outside_order set feedback_id = :feedback
                         where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .update();
    }

    Optional<Order> find(HospitalId hospital, OrderId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from orders.outside_order o where o.hospital_id = :hospital and o.id = :id")
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(OrderTable::order)
                .optional();
    }

    Optional<Order> ofFeedback(HospitalId hospital, FeedbackId feedback) {
        return jdbc.sql("select " + COLUMNS
                        + " from orders.outside_order o where o.hospital_id = :hospital and o.feedback_id = :feedback")
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query(OrderTable::order)
                .optional();
    }

    /** Not yet answered, the next deadline first. */
    List<Order> open(HospitalId hospital, @Nullable String source, Place after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from orders.outside_order o
                        where o.hospital_id = :hospital and o.replied_at is null
                          and (cast(:source as text) is null or o.source = :source)
                          and (o.due_at, o.id) > (:at, cast(:id as uuid))
                        order by o.due_at, o.id limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("source", source)
                .param("at", utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(OrderTable::order)
                .list();
    }

    /** Issued in the span, the newest first; all of them, answered or not. */
    List<Order> issued(HospitalId hospital, @Nullable String source, Instant from, Place before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from orders.outside_order o
                        where o.hospital_id = :hospital and o.issued_at >= :from
                          and (cast(:source as text) is null or o.source = :source)
                          and (o.issued_at, o.id) < (:at, cast(:id as uuid))
                        order by o.issued_at desc, o.id desc limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("source", source)
                .param("from", utc(from))
                .param("at", utc(before.at()))
                .param("id", before.id())
                .param("limit", limit)
                .query(OrderTable::order)
                .list();
    }

    /** Where a page of a list ends. */
    record Place(Instant at, UUID id) {}

    boolean sign(HospitalId hospital, OrderId id, int version, StaffId by, Instant at) {
        return changed(jdbc.sql("""
                        update orders.outside_order set signed_at = :at, signed_by = :by, version = version + 1
                         where hospital_id = :hospital and id = :id and version = :version
                        """).param("by", by.value()).param("at", utc(at)), hospital, id, version);
    }

    boolean reply(HospitalId hospital, OrderId id, int version, String text, StaffId by, Instant at) {
        return changed(
                jdbc.sql("""
                        update orders.outside_order
                           set reply = :reply, replied_at = :at, replied_by = :by, version = version + 1,
                               signed_at = coalesce(signed_at, :at), signed_by = coalesce(signed_by, :by)
                         where hospital_id = :hospital and id = :id and version = :version
                        """).param("reply", text).param("by", by.value()).param("at", utc(at)), hospital, id, version);
    }

    boolean revisit(HospitalId hospital, OrderId id, int version, Order.Revisit found) {
        return changed(
                jdbc.sql("""
                        update orders.outside_order
                           set revisited_at = :at, responded = :responded, settled = :settled, satisfied = :satisfied,
                               revisit_note = :note, version = version + 1
                         where hospital_id = :hospital and id = :id and version = :version
                        """)
                        .param("at", utc(found.at()))
                        .param("responded", found.responded())
                        .param("settled", found.settled())
                        .param("satisfied", found.satisfied())
                        .param("note", found.note()),
                hospital,
                id,
                version);
    }

    /** Whoever decides about an extension or asks for one changes the order as well. */
    boolean due(HospitalId hospital, OrderId id, int version, Instant due) {
        return changed(jdbc.sql("""
                        update orders.outside_order set due_at = :due, version = version + 1
                         where hospital_id = :hospital and id = :id and version = :version
                        """).param("due", utc(due)), hospital, id, version);
    }

    private static boolean changed(JdbcClient.StatementSpec update, HospitalId hospital, OrderId id, int version) {
        return update.param("hospital", hospital.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        UUID feedback = row.getObject("feedback_id", UUID.class);
        Instant replied = at(row, "replied_at");
        Instant revisited = at(row, "revisited_at");
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("source"),
                row.getString("number"),
                feedback == null ? null : new FeedbackId(feedback),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                at(row, "sign_due_at"),
                at(row, "signed_at"),
                replied == null
                        ? null
                        : new Order.Reply(
                                row.getString("reply"), replied, new StaffId(row.getObject("replied_by", UUID.class))),
                revisited == null
                        ? null
                        : new Order.Revisit(
                                revisited,
                                row.getObject("responded", Boolean.class),
                                row.getObject("settled", Boolean.class),
                                row.getObject("satisfied", Boolean.class),
                                row.getString("revisit_note")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
