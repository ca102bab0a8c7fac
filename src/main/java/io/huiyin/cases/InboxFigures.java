package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much lies on every pile that is worked off, in one statement; years of closed cases are not counted. */
@Repository
class InboxFigures {

    /** Among the open cases; of the closed ones those are counted that somebody is to look at. */
    private static final List<Queue> OPEN = Stream.of(Queue.values())
            .filter(queue -> queue != Queue.CLOSED && queue != Queue.HEARD_AFTER)
            .toList();

    private static final String FIGURES = OPEN.stream()
            .map(queue -> """
                    count(*) filter (where %1$s) as %2$s,
                    count(*) filter (where %1$s and c.next_due_at <= :now) as %2$s_overdue""".formatted(queue.condition(), queue.code()))
            .collect(Collectors.joining(",\n"));

    private final JdbcClient jdbc;

    InboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many on that pile, and how many of them overdue. */
    record Pile(Queue queue, int count, int overdue) {}

    List<Pile> piles(CaseSight sight, Actor reader, Instant now) {
        return jdbc.sql("""
                        select open.*, heard.heard_after
                          from (select %s from cases.feedback_case c where %s and c.status <> 'closed') as open,
                               (select count(*) as heard_after
                                  from cases.feedback_case c where %s and c.status = 'closed' and c.unread) as heard
                        """.formatted(FIGURES, sight.condition(), sight.condition()))
                .params(sight.parameters())
                .param("now", Timestamp.from(now))
                .param("selves", selves(reader))
                .param("departments", departments(reader))
                .query((row, number) -> {
                    List<Pile> piles = new ArrayList<>();
                    for (Queue queue : OPEN) {
                        piles.add(new Pile(queue, row.getInt(queue.code()), row.getInt(queue.code() + "_overdue")));
                    }
                    piles.add(new Pile(Queue.HEARD_AFTER, row.getInt(Queue.HEARD_AFTER.code()), 0));
                    return piles;
                })
                .single();
    }

    /** The reader, and whoever the reader stands in for. */
    static UUID[] selves(Actor reader) {
        return Stream.concat(Stream.of(reader.staff()), reader.standsFor().stream())
                .map(StaffId::value)
                .toArray(UUID[]::new);
    }

    static UUID[] departments(Actor reader) {
        return reader.departments().stream().map(DepartmentId::value).toArray(UUID[]::new);
    }
}
