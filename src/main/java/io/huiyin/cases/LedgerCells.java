package io.huiyin.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the ledger in the order of {@link LedgerWords#HEADINGS}, in the reader's language and local time. */
record LedgerCells(ZoneId zone, Locale locale) {

    static final int CAUSE = 16;
    static final int ACTION = 17;

    List<@Nullable Object> of(LedgerRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(time(row.receivedAt()));
        cells.add(LedgerWords.of(row.channel()).in(locale));
        cells.add(LedgerWords.of(row.nature()).in(locale));
        cells.add(LedgerWords.of(row.stage()).in(locale));
        cells.add(row.issues().stream()
                .map(issue -> LedgerWords.of(issue).in(locale))
                .collect(Collectors.joining("; ")));
        cells.add(Wording.level(row.level()).in(locale));
        cells.add(LedgerWords.of(row.status()).in(locale));
        cells.add(name(row.department()));
        cells.add(row.firstReceiver() == null ? null : row.firstReceiver().name());
        cells.add(time(row.acceptedAt()));
        cells.add(time(row.dispatchedAt()));
        cells.add(time(row.answeredAt()));
        cells.add(time(row.callbackAt()));
        cells.add(time(row.closedAt()));
        cells.add(row.outcome() == null ? null : LedgerWords.of(row.outcome()).in(locale));
        cells.add(row.cause());
        cells.add(row.action());
        cells.add(row.settled() == null ? null : LedgerWords.of(row.settled()).in(locale));
        cells.add(row.transfers());
        cells.add(row.breaches());
        cells.add(row.transferReasons().stream()
                .map(why -> LedgerWords.of(why).in(locale))
                .collect(Collectors.joining("; ")));
        cells.add(row.mergedInto());
        cells.add(row.keptOut() ? LedgerWords.of(true).in(locale) : null);
        return cells;
    }

    private @Nullable String name(@Nullable Named named) {
        return named == null ? null : "en".equals(locale.getLanguage()) ? named.nameEn() : named.name();
    }

    private @Nullable LocalDateTime time(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
