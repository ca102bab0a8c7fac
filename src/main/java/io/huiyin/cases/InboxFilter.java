package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the reader wants to see of the pile, as conditions with their parameters; several values of a field are "or". */
final class InboxFilter {

    static final int MOST_HOURS = 72;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** To stand after the condition of sight. */
    String conditions() {
        StringBuilder all = new StringBuilder();
        conditions.forEach(condition -> all.append(" and ").append(condition));
        return all.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** A code of that enum, for instance a level. */
    <E extends Enum<E> & Coded> InboxFilter codes(String field, Class<E> type, @Nullable List<String> codes) {
        List<String> asked = given(codes);
        if (!asked.isEmpty()) {
            if (asked.stream().anyMatch(code -> Coded.find(type, code).isEmpty())) {
                throw Refused.field(field, "case.filter.unknown");
            }
            conditions.add(
                    field.equals("issue")
                            ? "c.issues && cast(:issue as text[])"
                            : "c.%s = any (:%s)".formatted(field, field));
            parameters.put(field, asked.toArray(String[]::new));
        }
        return this;
    }

    /** Third-level topics; a code nobody knows finds nothing. */
    InboxFilter topics(@Nullable List<String> codes) {
        List<String> asked = given(codes);
        if (!asked.isEmpty()) {
            conditions.add("c.topics && cast(:topic as text[])");
            parameters.put("topic", asked.toArray(String[]::new));
        }
        return this;
    }

    InboxFilter ids(String field, String column, @Nullable List<String> ids) {
        List<String> asked = given(ids);
        if (!asked.isEmpty()) {
            conditions.add("c.%s = any (:%s)".formatted(column, field));
            parameters.put(field, asked.stream().map(id -> uuid(field, id)).toArray(UUID[]::new));
        }
        return this;
    }

    /** Any other condition, with one parameter. */
    InboxFilter where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** What stands out on the board. */
    InboxFilter marked(@Nullable String code) {
        if (code != null && !code.isBlank()) {
            conditions.add(Coded.find(Mark.class, code)
                    .orElseThrow(() -> Refused.field("mark", "case.filter.unknown"))
                    .condition());
        }
        return this;
    }

    /** Falls due in the next so many hours; what is overdue has its own pile. */
    InboxFilter within(@Nullable Integer hours, Instant now) {
        if (hours == null) {
            return this;
        }
        Duration ahead = Duration.ofHours(Math.clamp(hours, 1, MOST_HOURS));
        return where("c.next_due_at > :dueAfter", "dueAfter", Timestamp.from(now))
                .where("c.next_due_at <= :dueBy", "dueBy", Timestamp.from(now.plus(ahead)));
    }

    /** Received from that day on, up to that day included; a moment instead of a day is exact. */
    InboxFilter received(@Nullable String from, @Nullable String to, ZoneId zone) {
        if (from != null && !from.isBlank()) {
            conditions.add("c.received_at >= :from");
            parameters.put("from", Timestamp.from(moment("from", from, zone, 0)));
        }
        if (to != null && !to.isBlank()) {
            conditions.add("c.received_at < :to");
            parameters.put("to", Timestamp.from(moment("to", to, zone, 1)));
        }
        return this;
    }

    /**
     * A number, the beginning of one, or words that the patient said.
     *
     * @param few the cases that hold all of these pairs of signs, if there are few of them
     */
    InboxFilter words(@Nullable String q, Function<Set<String>, Optional<UUID[]>> few) {
        if (q == null || q.isBlank()) {
            return this;
        }
        String typed = q.strip();
        Set<String> pairs = SearchPairs.of(typed);
        if (CaseNumber.read(typed).isPresent()) {
            conditions.add("c.number = :q");
            parameters.put("q", CaseNumber.read(typed).get());
        } else if (typed.matches("\\d{4}[\\d-]*")) {
            conditions.add("c.number like :q");
            parameters.put("q", typed + "%");
        } else if (pairs.isEmpty()) {
            conditions.add("position(lower(:q) in lower(c.excerpt)) > 0");
            parameters.put("q", typed);
        } else {
            spoken(pairs, few.apply(pairs));
        }
        return this;
    }

    /**
     * What few have said is looked up; what very many say is looked for in each case on the way down the list, because
     * gathering all of them first would take a second for a page of fifty. The offset keeps it that way.
     */
    private void spoken(Set<String> pairs, Optional<UUID[]> few) {
        if (few.isPresent()) {
            conditions.add("c.id = any (:spoken)");
            parameters.put("spoken", few.get());
        } else {
            conditions.add("""
                    exists (select from cases.search_words w
                             where w.hospital_id = c.hospital_id and w.case_id = c.id
                               and w.pairs @> cast(:q as text[]) offset 0)""");
            parameters.put("q", pairs.toArray(String[]::new));
        }
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.field(field, "case.filter.unknown");
        }
    }

    static Instant moment(String field, String text, ZoneId zone, int daysLater) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field(field, "case.filter.date");
        }
    }
}
