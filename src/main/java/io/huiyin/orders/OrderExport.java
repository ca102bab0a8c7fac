package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.Csv;
import io.huiyin.cases.Sighted;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Hospitals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the orders of a span into a file for whoever wants them back that way; what left the house is on record. */
@Component
public class OrderExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> ZH =
            List.of("来源", "工单编号", "派单时间", "办理时限", "签收时间", "答复时间", "答复内容", "反馈单号", "是否响应", "是否解决", "是否满意");
    private static final List<String> EN = List.of(
            "Source",
            "Number",
            "Issued",
            "Due",
            "Signed",
            "Replied",
            "Reply",
            "Case",
            "Responded",
            "Settled",
            "Satisfied");

    private final OrderBook book;
    private final Sources sources;
    private final Hospitals hospitals;
    private final AuditTrail audit;

    OrderExport(OrderBook book, Sources sources, Hospitals hospitals, AuditTrail audit) {
        this.book = book;
        this.sources = sources;
        this.hospitals = hospitals;
        this.audit = audit;
    }

    /**
     * All that were issued since then, the newest first.
     *
     * @param open asked for the writer only once it is sure that something may be written
     */
    public void write(Actor actor, Instant from, Locale locale, Supplier<Writer> open) {
        actor.must(Permission.LEDGER_EXPORT);
        audit.record(actor.hospital(), actor, "orders_exported", from.toString(), null);
        ZoneId zone = hospitals.find(actor.hospital()).zone();
        boolean english = "en".equals(locale.getLanguage());
        Page<Order> page = book.issued(actor, null, from, null);
        try (Writer writer = open.get()) {
            writer.write(Csv.BYTE_ORDER_MARK + Csv.line(english ? EN : ZH));
            while (true) {
                Map<OrderId, Sighted> cases = book.cases(actor, page.items());
                for (Order order : page.items()) {
                    String source =
                            sources.named(actor.hospital(), order.source()).in(locale);
                    writer.write(line(source, order, cases.get(order.id()), zone, english));
                }
                if (page.next() == null) {
                    return;
                }
                page = book.issued(actor, null, from, page.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String source, Order order, @Nullable Sighted seen, ZoneId zone, boolean english) {
        Order.Reply reply = order.reply();
        Order.Revisit revisit = order.revisit();
        return Csv.line(Arrays.asList(
                source,
                order.number(),
                time(order.issuedAt(), zone),
                time(order.dueAt(), zone),
                time(order.signedAt(), zone),
                time(reply == null ? null : reply.at(), zone),
                reply == null ? null : reply.text(),
                seen == null ? null : seen.number(),
                word(revisit == null ? null : revisit.responded(), english),
                word(revisit == null ? null : revisit.settled(), english),
                word(revisit == null ? null : revisit.satisfied(), english)));
    }

    private static @Nullable String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : TIME.format(at.atZone(zone));
    }

    private static @Nullable String word(@Nullable Boolean said, boolean english) {
        if (said == null) {
            return null;
        }
        return english ? said ? "yes" : "no" : said ? "是" : "否";
    }
}
