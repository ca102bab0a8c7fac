package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger somebody asks for; empty fields ask for everything, several values of one field are "or".
 *
 * @param from a day; received on it or later
 * @param to a day; received on it or earlier
 * @param overdue {@code now}: the next promise is late; {@code ever}: at least one promise was broken
 * @param q a number or words, as in the inbox
 */
public record LedgerFilter(
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> level,
        @Nullable List<String> nature,
        @Nullable List<String> stage,
        @Nullable List<String> issue,
        @Nullable List<String> department,
        @Nullable List<String> place,
        @Nullable List<String> channel,
        @Nullable List<String> status,
        @Nullable List<String> outcome,
        @Nullable List<String> firstReceiver,
        @Nullable String overdue,
        @Nullable String q) {

    /** The whole ledger. */
    public static LedgerFilter all() {
        return of(null, null);
    }

    public static LedgerFilter of(@Nullable String from, @Nullable String to) {
        return new LedgerFilter(from, to, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    InboxFilter conditions(ZoneId zone, Instant now, Function<Set<String>, Optional<UUID[]>> few) {
        InboxFilter filter = new InboxFilter()
                .received(from, to, zone)
                .codes("level", Level.class, level)
                .codes("nature", Nature.class, nature)
                .codes("stage", ServiceStage.class, stage)
                .codes("issue", Issue.class, issue)
                .codes("channel", Channel.class, channel)
                .codes("status", Status.class, status)
                .codes("outcome", Outcome.class, outcome)
                .ids("department", "department_id", department)
                .ids("place", "place_id", place)
                .ids("firstReceiver", "first_receiver", firstReceiver)
                .words(q, few);
        return switch (Objects.requireNonNullElse(overdue, "")) {
            case "" -> filter;
            case "now" -> filter.where("c.status <> 'closed' and c.next_due_at <= :now", "now", Timestamp.from(now));
            case "ever" -> filter.where("c.breaches >= :least", "least", 1);
            default -> throw Refused.field("overdue", "case.filter.unknown");
        };
    }

    /** What was asked for, as the audit trail tells it; words that were looked for stay out. */
    String told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("from", Objects.requireNonNullElse(from, ""));
        told.put("to", Objects.requireNonNullElse(to, ""));
        told.put("level", given(level));
        told.put("nature", given(nature));
        told.put("stage", given(stage));
        told.put("issue", given(issue));
        told.put("department", given(department));
        told.put("place", given(place));
        told.put("channel", given(channel));
        told.put("status", given(status));
        told.put("outcome", given(outcome));
        told.put("firstReceiver", given(firstReceiver));
        told.put("overdue", Objects.requireNonNullElse(overdue, ""));
        told.put("q", q == null || q.isBlank() ? "" : "…");
        return told.entrySet().stream()
                .filter(entry -> !entry.getValue().toString().isBlank())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String given(@Nullable List<String> values) {
        return values == null ? "" : String.join("|", values);
    }
}
