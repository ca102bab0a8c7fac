package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Machine;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases for other systems, in the order of their changes. Carries no patient's words and nobody's name. */
@Component
public class CaseFeed {

    /** What is younger may still be overtaken by a change that commits later but is older; it comes with the next page. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final UUID FIRST = new UUID(0, 0);

    private final InboxTable table;
    private final Directory directory;
    private final Clock clock;

    CaseFeed(InboxTable table, Directory directory, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.clock = clock;
    }

    /** One case as it stands. */
    public record Entry(
            UUID id,
            String number,
            Level level,
            Nature nature,
            ServiceStage stage,
            List<Issue> issues,
            String sentiment,
            int severity,
            Status status,
            Channel channel,
            @Nullable Named place,
            @Nullable Named department,
            int recurrence,
            Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant callbackAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            @Nullable Boolean settled,
            int transfers,
            int breaches,
            CaseRow.@Nullable Next next,
            Instant changedAt) {}

    public Page<Entry> changed(
            Machine machine, @Nullable String changedSince, @Nullable String cursor, @Nullable Integer limit) {
        machine.must("cases.read");
        HospitalId hospital = machine.hospital();
        List<String> after = Inbox.cursor(cursor);
        Instant now = clock.instant();
        int most = Inbox.limit(limit);
        List<Listed> rows = table.changed(
                hospital,
                after == null ? since(changedSince) : Instant.parse(after.getFirst()),
                after == null ? FIRST : UUID.fromString(after.getLast()),
                now.minus(SETTLING),
                most + 1);
        Directory.Names names = directory.of(hospital, List.of());
        return Page.of(
                        rows,
                        most,
                        row -> List.of(row.changedAt().toString(), row.id().toString()))
                .map(row -> entry(row, names, now));
    }

    private static Instant since(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Instant.EPOCH;
        }
        try {
            // A plus sign in an address arrives as a blank if it was not encoded.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field("changedSince", "case.filter.date");
        }
    }

    private static Entry entry(Listed row, Directory.Names names, Instant now) {
        return new Entry(
                row.id(),
                row.number(),
                row.level(),
                row.nature(),
                row.stage(),
                row.issues(),
                row.sentiment(),
                row.severity(),
                row.status(),
                row.channel(),
                names.place(row.place()),
                names.department(row.department()),
                row.recurrence(),
                row.receivedAt(),
                row.acceptedAt(),
                row.dispatchedAt(),
                row.answeredAt(),
                row.calledBackAt(),
                row.closedAt(),
                row.outcome(),
                row.settled(),
                row.transfers(),
                row.breaches(),
                Directory.next(row, now),
                row.changedAt());
    }
}
