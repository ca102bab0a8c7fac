package io.huiyin.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much lies with whom, in one look at what is open. */
@Repository
class MonitorFigures {

    private final JdbcClient jdbc;

    MonitorFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One department, or what lies with none. */
    record Row(
            @Nullable UUID department,
            int open,
            int overdue,
            int due,
            int severe,
            int unowned,
            @Nullable Instant oldestDueAt) {}

    List<Row> loads(CaseSight sight, InboxFilter filter, Instant now, Instant until) {
        return jdbc.sql("""
                        select c.department_id, count(*) as open,
                               count(*) filter (where c.next_due_at <= :now) as overdue,
                               count(*) filter (where c.next_due_at > :now and c.next_due_at <= :until) as due,
                               count(*) filter (where %s) as severe,
                               count(*) filter (where %s) as unowned,
                               min(c.next_due_at) filter (where c.next_due_at <= :now) as oldest_due_at
                          from cases.feedback_case c
                         where %s %s and %s
                         group by c.department_id
                        """.formatted(
                                Mark.SEVERE.condition(),
                                Mark.UNOWNED.condition(),
                                sight.condition(),
                                filter.conditions(),
                                Queue.OPEN.condition()))
                .params(filter.parameters())
                .params(sight.parameters())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Row(
                        Columns.uuidOrNull(row, "department_id"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("due"),
                        row.getInt("severe"),
                        row.getInt("unowned"),
                        Columns.atOrNull(row, "oldest_due_at")))
                .list();
    }
}
