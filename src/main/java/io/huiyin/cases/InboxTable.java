package io.huiyin.cases;

import static io.huiyin.cases.Columns.at;
import static io.huiyin.cases.Columns.atOrNull;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases. Every one of them is paged by key and cut to what the reader may see. */
@Repository
class InboxTable {

    private static final String COLUMNS = """
            c.id, c.number, c.level, c.nature, c.stage, c.issues, c.severity, c.sentiment, c.status, c.status_since,
            c.excerpt, c.place_id, c.department_id, c.owner, c.first_receiver, c.channel, c.next_kind,
            nullif(c.next_due_at, 'infinity') as next_due_at, c.recurrence, c.received_at, c.changed_at, c.unread,
            c.needs_person, c.doubt, c.version, c.accepted_at, c.dispatched_at, c.answered_at, c.called_back_at, c.cause,
            c.action, c.outcome, c.settled, c.transfers, c.breaches,
            (select p.until_at from cases.pause p
              where p.hospital_id = c.hospital_id and p.case_id = c.id and p.ended_at is null) as waiting_until""";

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what a list is sorted, and therefore paged. */
    enum Order {
        DEADLINE("c.next_due_at", "timestamptz", ">", ""),
        CLOSED("c.status_since", "timestamptz", "<", " desc"),
        RECEIVED("c.received_at", "timestamptz", "<", " desc"),
        DOUBT("c.doubt", "float8", "<", " desc");

        private final String column;
        private final String type;
        private final String after;
        private final String direction;

        Order(String column, String type, String after, String direction) {
            this.column = column;
            this.type = type;
            this.after = after;
            this.direction = direction;
        }
    }

    /**
     * One page.
     *
     * @param condition further conditions, each beginning with "and"
     * @param cursor sort key and id of the last row of the page before; a deadline may be "infinity"
     */
    List<Listed> page(
            CaseSight sight,
            String condition,
            Map<String, Object> parameters,
            Order order,
            @Nullable List<String> cursor,
            int limit) {
        String after = cursor == null
                ? ""
                : " and (%s, c.id) %s (cast(:key as %s), :last)".formatted(order.column, order.after, order.type);
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        select %s
                          from cases.feedback_case c
                         where %s %s %s
                         order by %s%s, c.id%s
                         limit :limit
                        """.formatted(
                        COLUMNS, sight.condition(), condition, after, order.column, order.direction, order.direction))
                .params(parameters)
                .params(sight.parameters())
                .param("limit", limit);
        if (cursor != null) {
            statement = statement.param("key", cursor.getFirst()).param("last", UUID.fromString(cursor.getLast()));
        }
        return statement.query(InboxTable::listed).list();
    }

    /** How many there are, up to {@code most}. */
    int count(CaseSight sight, String condition, Map<String, Object> parameters, int most) {
        return jdbc.sql("""
                        select count(*)
                          from (select 1 from cases.feedback_case c where %s %s limit :most) as few
                        """.formatted(sight.condition(), condition))
                .params(parameters)
                .params(sight.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<Listed> byIds(CaseSight sight, Collection<UUID> ids) {
        return jdbc.sql("""
                        select %s
                          from cases.feedback_case c
                         where %s and c.id = any (:ids)
                         order by c.received_at desc, c.id desc
                        """.formatted(COLUMNS, sight.condition()))
                .params(sight.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(InboxTable::listed)
                .list();
    }

    /** What has changed after that position and before {@code until}, in the order of the changes. */
    List<Listed> changed(HospitalId hospital, Instant since, UUID after, Instant until, int limit) {
        return jdbc.sql("""
                        select %s
                          from cases.feedback_case c
                         where c.hospital_id = :hospital and (c.changed_at, c.id) > (:since, :after)
                           and c.changed_at < :until
                         order by c.changed_at, c.id
                         limit :limit
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .param("after", after)
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(InboxTable::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        String next = row.getString("next_kind");
        String outcome = row.getString("outcome");
        return new Listed(
                Columns.uuid(row, "id"),
                row.getString("number"),
                Coded.of(Level.class, row.getString("level")),
                Coded.of(Nature.class, row.getString("nature")),
                Coded.of(ServiceStage.class, row.getString("stage")),
                Columns.texts(row, "issues").stream()
                        .map(code -> Coded.of(Issue.class, code))
                        .toList(),
                row.getInt("severity"),
                row.getString("sentiment"),
                Coded.of(Status.class, row.getString("status")),
                at(row, "status_since"),
                row.getString("excerpt"),
                place == null ? null : new PlaceId(place),
                Columns.department(row, "department_id"),
                Columns.staff(row, "owner"),
                Columns.staff(row, "first_receiver"),
                Coded.of(Channel.class, row.getString("channel")),
                next == null ? null : Coded.of(PromiseKind.class, next),
                atOrNull(row, "next_due_at"),
                row.getInt("recurrence"),
                at(row, "received_at"),
                at(row, "changed_at"),
                row.getBoolean("unread"),
                row.getBoolean("needs_person"),
                row.getDouble("doubt"),
                row.getInt("version"),
                atOrNull(row, "accepted_at"),
                atOrNull(row, "dispatched_at"),
                atOrNull(row, "answered_at"),
                atOrNull(row, "called_back_at"),
                row.getString("cause"),
                row.getString("action"),
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                Columns.flag(row, "settled"),
                row.getInt("transfers"),
                row.getInt("breaches"),
                atOrNull(row, "waiting_until"));
    }
}
