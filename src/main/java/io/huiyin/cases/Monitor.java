package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of a shift at a glance, for the desk and for the wall: what is due in the next hours, who is behind, what
 * nobody has taken up. It hangs where many people see it, so it carries no word of a patient.
 */
@Component
public class Monitor {

    private static final int HOURS = 8;
    private static final int MOST_DUE = 100;
    private static final int MOST_LISTED = 12;

    private final InboxTable table;
    private final MonitorFigures figures;
    private final Directory directory;
    private final Clock clock;

    Monitor(InboxTable table, MonitorFigures figures, Directory directory, Clock clock) {
        this.table = table;
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    /** The whole board. */
    public record Board(
            Instant at,
            Instant until,
            Counts counts,
            List<Load> departments,
            List<Light> due,
            List<Light> severe,
            List<Light> unowned) {}

    /**
     * How much there is altogether.
     *
     * @param due that much falls due before the board's end
     * @param severe urgent, or with possible harm
     * @param unowned nobody has taken it up
     */
    public record Counts(int open, int overdue, int due, int severe, int unowned) {}

    /** How a department stands; the one without a name is nobody's. */
    public record Load(
            @Nullable Named department,
            int open,
            int overdue,
            int severe,
            @Nullable Instant oldestDueAt) {}

    /** One case on the board. */
    public record Light(
            UUID id,
            String number,
            Level level,
            int severity,
            Status status,
            @Nullable PromiseKind kind,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Named department,
            @Nullable Person owner,
            @Nullable Instant waitingUntil,
            Instant receivedAt) {}

    /**
     * How it stands now.
     *
     * @param hours how far ahead; up to three days
     */
    @Transactional(readOnly = true)
    public Board board(Actor reader, @Nullable Integer hours, @Nullable List<String> department) {
        CaseSight sight = CaseSight.of(reader);
        Instant now = clock.instant();
        Instant until =
                now.plus(Duration.ofHours(hours == null ? HOURS : Math.clamp(hours, 1, InboxFilter.MOST_HOURS)));
        InboxFilter filter = new InboxFilter().ids("department", "department_id", department);
        List<MonitorFigures.Row> rows = figures.loads(sight, filter, now, until);
        List<Listed> due =
                page(sight, filter, "c.next_due_at > :now and c.next_due_at <= :until", now, until, MOST_DUE);
        List<Listed> severe = page(sight, filter, Mark.SEVERE.condition(), now, until, MOST_LISTED);
        List<Listed> unowned = page(sight, filter, Mark.UNOWNED.condition(), now, until, MOST_LISTED);
        Directory.Names names = directory.of(reader.hospital(), owners(List.of(due, severe, unowned)));
        return new Board(
                now,
                until,
                counts(rows),
                rows.stream()
                        .map(row -> load(row, names))
                        .sorted(Comparator.comparingInt(Load::overdue)
                                .thenComparingInt(Load::open)
                                .reversed())
                        .toList(),
                lights(due, names, now),
                lights(severe, names, now),
                lights(unowned, names, now));
    }

    private List<Listed> page(
            CaseSight sight, InboxFilter filter, String condition, Instant now, Instant until, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("now", Timestamp.from(now));
        parameters.put("until", Timestamp.from(until));
        return table.page(
                sight,
                filter.conditions() + " and " + Queue.OPEN.condition() + " and " + condition,
                parameters,
                InboxTable.Order.DEADLINE,
                null,
                limit);
    }

    private static List<StaffId> owners(List<List<Listed>> lists) {
        return lists.stream()
                .flatMap(List::stream)
                .map(Listed::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Counts counts(List<MonitorFigures.Row> rows) {
        return new Counts(
                rows.stream().mapToInt(MonitorFigures.Row::open).sum(),
                rows.stream().mapToInt(MonitorFigures.Row::overdue).sum(),
                rows.stream().mapToInt(MonitorFigures.Row::due).sum(),
                rows.stream().mapToInt(MonitorFigures.Row::severe).sum(),
                rows.stream().mapToInt(MonitorFigures.Row::unowned).sum());
    }

    private static Load load(MonitorFigures.Row row, Directory.Names names) {
        DepartmentId id = row.department() == null ? null : new DepartmentId(row.department());
        return new Load(names.department(id), row.open(), row.overdue(), row.severe(), row.oldestDueAt());
    }

    private static List<Light> lights(List<Listed> rows, Directory.Names names, Instant now) {
        return rows.stream()
                .map(row -> new Light(
                        row.id(),
                        row.number(),
                        row.level(),
                        row.severity(),
                        row.status(),
                        row.nextKind(),
                        row.nextDueAt(),
                        row.nextDueAt() != null && !row.nextDueAt().isAfter(now),
                        names.department(row.department()),
                        names.person(row.owner()),
                        row.stillWaiting(now),
                        row.receivedAt()))
                .toList();
    }
}
