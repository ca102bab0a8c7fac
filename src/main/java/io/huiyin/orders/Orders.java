package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about orders. Whoever saw an older version is refused as {@code changed}. */
@Component
public class Orders {

    private static final TypedText REPLY = TypedText.upTo(5_000);
    private static final TypedText REASON = TypedText.upTo(500);
    private static final Duration FARTHEST = Duration.ofDays(365);

    private final OrderTable table;
    private final ExtensionTable extensions;
    private final OrderBook book;
    private final AuditTrail audit;
    private final Clock clock;

    Orders(OrderTable table, ExtensionTable extensions, OrderBook book, AuditTrail audit, Clock clock) {
        this.table = table;
        this.extensions = extensions;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says to the authority that the hospital has it. */
    @Transactional
    public void sign(Actor actor, OrderId id, int version) {
        Order order = take(actor, id, version);
        if (order.signedAt() != null) {
            throw new Refused("order.signed");
        }
        must(table.sign(actor.hospital(), id, version, actor.staff(), clock.instant()));
        done(actor, "order_signed", order);
    }

    /** Only while there is still time: afterwards it would be an excuse. */
    @Transactional
    public void askExtension(Actor actor, OrderId id, int version, @Nullable String reason, @Nullable Instant until) {
        Order order = take(actor, id, version);
        Instant now = clock.instant();
        String why = REASON.required("reason", reason);
        if (order.reply() != null || !now.isBefore(order.dueAt())) {
            throw new Refused("order.extension.late");
        }
        if (extensions.of(actor.hospital(), id).stream().anyMatch(Extension::waiting)) {
            throw new Refused("order.extension.waiting");
        }
        if (until == null || !until.isAfter(order.dueAt()) || until.isAfter(now.plus(FARTHEST))) {
            throw Refused.field("until", "order.extension.until");
        }
        must(table.due(actor.hospital(), id, version, order.dueAt()));
        extensions.ask(
                actor.hospital(), id, new Extension(Ids.next(now), why, until, now, actor.staff(), null, null, null));
        done(actor, "order_extension_asked", order);
    }

    /** What the authority said; only if it was granted, the deadline moves. */
    @Transactional
    public void decideExtension(
            Actor actor, OrderId id, int version, UUID extension, boolean granted, @Nullable String note) {
        Order order = take(actor, id, version);
        Extension asked = extensions.of(actor.hospital(), id).stream()
                .filter(each -> each.id().equals(extension) && each.waiting())
                .findFirst()
                .orElseThrow(Refused::notFound);
        must(table.due(actor.hospital(), id, version, granted ? asked.until() : order.dueAt()));
        must(extensions.decide(
                actor.hospital(),
                id,
                extension,
                granted,
                REASON.optional("note", note),
                actor.staff(),
                clock.instant()));
        done(actor, granted ? "order_extension_granted" : "order_extension_refused", order);
    }

    /** What was written back; sent by hand where they ask for it, kept here. Written anew, the later words count. */
    @Transactional
    public void reply(Actor actor, OrderId id, int version, @Nullable String text) {
        Order order = take(actor, id, version);
        must(table.reply(actor.hospital(), id, version, REPLY.required("text", text), actor.staff(), clock.instant()));
        done(actor, "order_replied", order);
    }

    /** What they found when they asked the citizen; only of what has been answered. */
    @Transactional
    public void revisit(
            Actor actor,
            OrderId id,
            int version,
            @Nullable Boolean responded,
            @Nullable Boolean settled,
            @Nullable Boolean satisfied,
            @Nullable String note) {
        Order order = take(actor, id, version);
        if (order.reply() == null) {
            throw new Refused("order.revisit.early");
        }
        if (responded == null && settled == null && satisfied == null) {
            throw Refused.field("responded", "field.required");
        }
        Order.Revisit found =
                new Order.Revisit(clock.instant(), responded, settled, satisfied, REASON.optional("note", note));
        must(table.revisit(actor.hospital(), id, version, found));
        done(actor, "order_revisited", order);
    }

    private Order take(Actor actor, OrderId id, int version) {
        Order order = book.read(actor, id);
        actor.must(Permission.ORDER_EDIT);
        must(order.version() == version);
        return order;
    }

    private void done(Actor actor, String action, Order order) {
        audit.record(actor.hospital(), actor, action, order.source() + " " + order.number(), null);
    }

    private static void must(boolean won) {
        if (!won) {
            throw Refused.changed();
        }
    }
}
