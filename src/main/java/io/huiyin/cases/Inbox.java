package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Hospitals;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies on somebody's desk. */
@Component
public class Inbox {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final String NEVER = "infinity";

    private final InboxTable table;
    private final InboxFigures figures;
    private final SearchTable search;
    private final Directory directory;
    private final Hospitals hospitals;
    private final Clock clock;

    Inbox(
            InboxTable table,
            InboxFigures figures,
            SearchTable search,
            Directory directory,
            Hospitals hospitals,
            Clock clock) {
        this.table = table;
        this.figures = figures;
        this.search = search;
        this.directory = directory;
        this.hospitals = hospitals;
        this.clock = clock;
    }

    /** How much lies on one pile. */
    public record Pile(String queue, int count, int overdue) {}

    /** What to show of it; empty fields show everything, several values of one field are "or". */
    public record Question(
            @Nullable String queue,
            @Nullable String q,
            @Nullable List<String> level,
            @Nullable List<String> nature,
            @Nullable List<String> stage,
            @Nullable List<String> issue,
            @Nullable List<String> topic,
            @Nullable List<String> department,
            @Nullable List<String> place,
            @Nullable List<String> channel,
            @Nullable List<String> status,
            @Nullable String from,
            @Nullable String to,
            @Nullable String mark,
            @Nullable Integer within) {}

    /** Every pile the reader works off; what is closed is not counted. */
    public List<Pile> piles(Actor reader) {
        return figures.piles(CaseSight.of(reader), reader, clock.instant()).stream()
                .filter(pile -> pile.queue().shownTo(reader))
                .map(pile -> new Pile(pile.queue().code(), pile.count(), pile.overdue()))
                .toList();
    }

    /** By next deadline; what is to be checked by how much a look is worth; closed cases, and all cases when no pile is asked for, newest first. */
    public Page<CaseRow> list(Actor reader, Question asked, @Nullable String cursor, @Nullable Integer limit) {
        CaseSight sight = CaseSight.of(reader);
        Instant now = clock.instant();
        Queue queue = queue(asked.queue());
        InboxTable.Order order = order(queue);
        InboxFilter filter = filter(reader, asked, now);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        String condition = filter.conditions();
        if (queue != null) {
            condition += " and " + queue.condition();
            parameters.put("now", Timestamp.from(now));
            parameters.put("selves", InboxFigures.selves(reader));
            parameters.put("departments", InboxFigures.departments(reader));
        }
        int most = limit(limit);
        List<Listed> rows = table.page(sight, condition, parameters, order, cursor(cursor, order), most + 1);
        Page<Listed> page = Page.of(rows, most, row -> key(row, order));
        return new Page<>(directory.rows(reader.hospital(), page.items(), now), page.next());
    }

    private InboxFilter filter(Actor reader, Question asked, Instant now) {
        return new InboxFilter()
                .codes("level", Level.class, asked.level())
                .codes("nature", Nature.class, asked.nature())
                .codes("stage", ServiceStage.class, asked.stage())
                .codes("issue", Issue.class, asked.issue())
                .topics(asked.topic())
                .codes("channel", Channel.class, asked.channel())
                .codes("status", Status.class, asked.status())
                .ids("department", "department_id", asked.department())
                .ids("place", "place_id", asked.place())
                .marked(asked.mark())
                .within(asked.within(), now)
                .received(
                        asked.from(),
                        asked.to(),
                        hospitals.find(reader.hospital()).zone())
                .words(asked.q(), pairs -> search.few(reader.hospital(), pairs));
    }

    private static @Nullable Queue queue(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Coded.find(Queue.class, code).orElseThrow(() -> Refused.field("queue", "case.filter.unknown"));
    }

    private static InboxTable.Order order(@Nullable Queue queue) {
        return switch (queue) {
            case null -> InboxTable.Order.RECEIVED;
            case CLOSED, HEARD_AFTER -> InboxTable.Order.CLOSED;
            case TO_CHECK -> InboxTable.Order.DOUBT;
            case NEW, DUE_SOON, OVERDUE, ARBITRATION, TO_VERIFY, MINE, JOINT, FIRST_RECEIVED, CALL_BACK, OPEN ->
                InboxTable.Order.DEADLINE;
        };
    }

    private static List<String> key(Listed row, InboxTable.Order order) {
        String key = switch (order) {
            case DEADLINE -> row.nextDueAt() == null ? NEVER : row.nextDueAt().toString();
            case CLOSED -> row.statusSince().toString();
            case RECEIVED -> row.receivedAt().toString();
            case DOUBT -> String.valueOf(row.doubt());
        };
        return List.of(key, row.id().toString());
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? PAGE : Math.clamp(asked, 1, LARGEST_PAGE);
    }

    static @Nullable List<String> cursor(@Nullable String cursor) {
        return cursor(cursor, InboxTable.Order.RECEIVED);
    }

    /** A moment, "infinity" or a figure, and an id; anything else was not made by us. */
    private static @Nullable List<String> cursor(@Nullable String cursor, InboxTable.Order order) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        List<String> parts = Page.parts(cursor, 2);
        try {
            if (order == InboxTable.Order.DOUBT) {
                Double.parseDouble(parts.getFirst());
            } else if (!parts.getFirst().equals(NEVER)) {
                Instant.parse(parts.getFirst());
            }
            UUID.fromString(parts.getLast());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
        return parts;
    }
}
