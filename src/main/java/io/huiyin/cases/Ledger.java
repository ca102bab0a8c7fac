package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Hospitals;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger (反馈处理台账): one line a case, newest first, on the screen and as a file. */
@Component
public class Ledger {

    private static final int PIECE = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final InboxTable table;
    private final Directory directory;
    private final Hospitals hospitals;
    private final AuditTrail audit;

    Ledger(InboxTable table, Directory directory, Hospitals hospitals, AuditTrail audit) {
        this.table = table;
        this.directory = directory;
        this.hospitals = hospitals;
        this.audit = audit;
    }

    /** Where the file goes; opened only once it is certain that there will be one. */
    @FunctionalInterface
    public interface Sheet {
        Writer open() throws IOException;
    }

    public Page<LedgerRow> page(
            Actor reader,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> department,
            @Nullable String cursor,
            @Nullable Integer limit) {
        InboxFilter filter = filter(reader, from, to).ids("department", "department_id", department);
        int most = Inbox.limit(limit);
        return Page.of(read(reader, filter, cursor, most + 1), most, Ledger::key);
    }

    /**
     * Writes all of it, piece by piece: neither the database nor the memory holds it all at once. The audit trail has it
     * before the first line leaves.
     */
    public void export(Actor reader, @Nullable String from, @Nullable String to, Locale locale, Sheet sheet)
            throws IOException {
        reader.must(Permission.LEDGER_EXPORT);
        InboxFilter filter = filter(reader, from, to);
        ZoneId zone = hospitals.find(reader.hospital()).zone();
        String range = Objects.requireNonNullElse(from, "…") + " – " + Objects.requireNonNullElse(to, "…");
        audit.record(reader.hospital(), reader, "ledger_exported", range, null);
        Writer file = sheet.open();
        file.write(Csv.BYTE_ORDER_MARK);
        file.write(Csv.line(
                LedgerWords.HEADINGS.stream().map(heading -> heading.in(locale)).toList()));
        String cursor = null;
        do {
            Page<LedgerRow> piece = Page.of(read(reader, filter, cursor, PIECE + 1), PIECE, Ledger::key);
            for (LedgerRow row : piece.items()) {
                file.write(Csv.line(cells(row, zone, locale)));
            }
            cursor = piece.next();
        } while (cursor != null);
        file.flush();
    }

    private InboxFilter filter(Actor reader, @Nullable String from, @Nullable String to) {
        return new InboxFilter()
                .received(from, to, hospitals.find(reader.hospital()).zone());
    }

    private List<LedgerRow> read(Actor reader, InboxFilter filter, @Nullable String cursor, int limit) {
        List<Listed> rows = table.page(
                CaseSight.of(reader),
                filter.conditions(),
                filter.parameters(),
                InboxTable.Order.RECEIVED,
                Inbox.cursor(cursor),
                limit);
        Directory.Names names = directory.of(
                reader.hospital(),
                rows.stream()
                        .map(Listed::firstReceiver)
                        .filter(Objects::nonNull)
                        .toList());
        return rows.stream().map(row -> LedgerRow.of(row, names)).toList();
    }

    private static List<String> key(LedgerRow row) {
        return List.of(row.receivedAt().toString(), row.id().toString());
    }

    private static List<@Nullable Object> cells(LedgerRow row, ZoneId zone, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(time(row.receivedAt(), zone));
        cells.add(LedgerWords.of(row.channel()).in(locale));
        cells.add(LedgerWords.of(row.nature()).in(locale));
        cells.add(LedgerWords.of(row.stage()).in(locale));
        cells.add(row.issues().stream()
                .map(issue -> LedgerWords.of(issue).in(locale))
                .collect(Collectors.joining("; ")));
        cells.add(Wording.level(row.level()).in(locale));
        cells.add(LedgerWords.of(row.status()).in(locale));
        cells.add(name(row.department(), locale));
        cells.add(row.firstReceiver() == null ? null : row.firstReceiver().name());
        cells.add(time(row.acceptedAt(), zone));
        cells.add(time(row.dispatchedAt(), zone));
        cells.add(time(row.answeredAt(), zone));
        cells.add(time(row.callbackAt(), zone));
        cells.add(time(row.closedAt(), zone));
        cells.add(row.outcome() == null ? null : LedgerWords.of(row.outcome()).in(locale));
        cells.add(row.cause());
        cells.add(row.action());
        cells.add(row.settled() == null ? null : LedgerWords.of(row.settled()).in(locale));
        cells.add(row.transfers());
        cells.add(row.breaches());
        return cells;
    }

    private static @Nullable String name(@Nullable Named named, Locale locale) {
        return named == null ? null : "en".equals(locale.getLanguage()) ? named.nameEn() : named.name();
    }

    private static @Nullable String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : MINUTE.format(at.atZone(zone));
    }
}
