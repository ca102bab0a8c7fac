package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.orders.sheet.Table;
import io.huiyin.orders.sheet.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tables of orders over. A table is shown first with what is wrong in each row, and taken over as a whole; what has
 * been taken over before is recognised by its number and left as it is.
 */
@Component
public class Imports {

    private final NewOrders newOrders;
    private final Sources sources;
    private final OrderTable orders;
    private final ChoiceTable choices;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(
            NewOrders newOrders,
            Sources sources,
            OrderTable orders,
            ChoiceTable choices,
            AuditTrail audit,
            Clock clock) {
        this.newOrders = newOrders;
        this.sources = sources;
        this.orders = orders;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A table as it would be taken over.
     *
     * @param choice which column is what, by the code of its {@link Heading}: as said, as remembered, or as guessed
     * @param remembered whether somebody said so for such a table before
     */
    public record Preview(List<String> headings, Map<String, Integer> choice, boolean remembered, List<Row> rows) {}

    /** One row: what was read, what is wrong with it, whether it is known already. */
    public record Row(
            int line,
            String number,
            String text,
            @Nullable Instant issuedAt,
            @Nullable Instant dueAt,
            boolean known,
            List<Refused.Field> wrong) {}

    /** How many were taken over, were known before, were left out as they were wrong. */
    public record Taken(int taken, int known, int wrong) {}

    private record Sheet(Columns columns, Map<Heading, Integer> choice, boolean remembered, List<Entry> entries) {}

    private record Entry(TypedOrder typed, OrderForm.Read read, boolean known) {}

    /** Stores nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, String source, byte[] file, @Nullable Map<Heading, Integer> said) {
        actor.must(Permission.ORDER_EDIT);
        Sheet sheet = sheet(actor.hospital(), sources.find(actor.hospital(), source), file, said);
        Map<String, Integer> choice = new TreeMap<>();
        sheet.choice().forEach((heading, column) -> choice.put(heading.code(), column));
        return new Preview(
                sheet.columns().headings(),
                choice,
                sheet.remembered(),
                sheet.entries().stream().map(Imports::row).toList());
    }

    /**
     * All of it or nothing; the columns are remembered for the next table of this kind.
     *
     * @param leaveOutWrong whether rows with something wrong are left out; else one of them refuses the table
     */
    @Transactional
    public Taken take(
            Actor actor, String source, byte[] file, @Nullable Map<Heading, Integer> said, boolean leaveOutWrong) {
        actor.must(Permission.ORDER_EDIT);
        HospitalId hospital = actor.hospital();
        Sheet sheet = sheet(hospital, sources.find(hospital, source), file, said);
        int wrong = (int) sheet.entries().stream()
                .filter(entry -> !entry.known() && entry.read().order() == null)
                .count();
        if (wrong > 0 && !leaveOutWrong) {
            throw new Refused("order.import.wrong", wrong);
        }
        int taken = 0;
        for (Entry entry : sheet.entries()) {
            NewOrder order = entry.read().order();
            if (!entry.known()
                    && order != null
                    && newOrders.add(actor, source, order).isPresent()) {
                taken++;
            }
        }
        choices.remember(hospital, sheet.columns().key(), sheet.choice(), clock.instant());
        audit.record(hospital, actor, "orders_imported", source + " " + taken, null);
        return new Taken(taken, sheet.entries().size() - taken - wrong, wrong);
    }

    private Sheet sheet(HospitalId hospital, Source source, byte[] file, @Nullable Map<Heading, Integer> said) {
        Columns columns = Columns.of(Tables.read(file));
        Optional<Map<Heading, Integer>> before = choices.find(hospital, columns.key());
        Map<Heading, Integer> choice = said != null ? said : before.orElse(columns.guess());
        OrderForm form = newOrders.form(hospital, source);
        List<TypedOrder> typed =
                columns.rows().stream().map(line -> typed(line, choice)).toList();
        Set<String> known = orders.known(
                hospital,
                source.code(),
                typed.stream().map(each -> each.cell(Heading.NUMBER)).toList());
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (TypedOrder each : typed) {
            String number = each.cell(Heading.NUMBER);
            boolean twice = !number.isEmpty() && !seen.add(number);
            OrderForm.Read read = twice
                    ? new OrderForm.Read(null, List.of(new Refused.Field("number", "order.twice")))
                    : form.read(each);
            entries.add(new Entry(each, read, !twice && known.contains(number)));
        }
        return new Sheet(columns, choice, said == null && before.isPresent(), entries);
    }

    private static TypedOrder typed(Table.Line line, Map<Heading, Integer> choice) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        choice.forEach((heading, column) -> cells.put(heading, line.cell(column)));
        return new TypedOrder(line.number(), cells);
    }

    private static Row row(Entry entry) {
        NewOrder order = entry.read().order();
        return new Row(
                entry.typed().line(),
                entry.typed().cell(Heading.NUMBER),
                Objects.requireNonNullElse(
                        order == null ? null : order.text(), entry.typed().cell(Heading.TEXT)),
                order == null ? null : order.issuedAt(),
                order == null ? null : order.dueAt(),
                entry.known(),
                entry.known() ? List.of() : entry.read().wrong());
    }
}
