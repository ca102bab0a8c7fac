package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Sighted;
import io.huiyin.cases.Sightings;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about orders. Who works for the whole hospital sees them all; the others see the orders of the cases they
 * see, in the list as anywhere else. Whoever saw an older version is refused as {@code changed}.
 */
@Component
public class Orders {

    private static final int PAGE = 50;
    private static final int LOOKED_THROUGH = 1_000;
    private static final TypedText REPLY = TypedText.upTo(5_000);
    private static final TypedText REASON = TypedText.upTo(500);
    private static final Duration FARTHEST = Duration.ofDays(365);

    private final OrderTable table;
    private final ExtensionTable extensions;
    private final Sightings sightings;
    private final AuditTrail audit;
    private final Clock clock;

    Orders(OrderTable table, ExtensionTable extensions, Sightings sightings, AuditTrail audit, Clock clock) {
        this.table = table;
        this.extensions = extensions;
        this.sightings = sightings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those not answered yet, the next deadline first. */
    @Transactional(readOnly = true)
    public Page<Order> open(Actor reader, @Nullable String source, @Nullable String cursor) {
        OrderTable.Place after = cursor == null ? new OrderTable.Place(Instant.EPOCH, new UUID(0, 0)) : place(cursor);
        return seen(
                reader,
                after,
                (from, limit) -> table.open(reader.hospital(), source, from, limit),
                order -> new OrderTable.Place(order.dueAt(), order.id().value()));
    }

    /** All that were issued since then, the newest first. */
    @Transactional(readOnly = true)
    public Page<Order> issued(Actor reader, @Nullable String source, Instant since, @Nullable String cursor) {
        OrderTable.Place before =
                cursor == null ? new OrderTable.Place(clock.instant().plus(FARTHEST), new UUID(-1, -1)) : place(cursor);
        return seen(
                reader,
                before,
                (from, limit) -> table.issued(reader.hospital(), source, since, from, limit),
                order -> new OrderTable.Place(order.issuedAt(), order.id().value()));
    }

    /**
     * A page of what the reader sees. Who sees only departments may get a short page, or an empty one, with more to come:
     * how many orders are looked through at once is limited, not how many there are.
     */
    private Page<Order> seen(
            Actor reader,
            OrderTable.Place from,
            BiFunction<OrderTable.Place, Integer, List<Order>> read,
            Function<Order, OrderTable.Place> placed) {
        reader.must(Permission.ORDER_READ);
        Function<Order, List<String>> cursor = order -> List.of(
                placed.apply(order).at().toString(), placed.apply(order).id().toString());
        if (reader.seesWholeHospital()) {
            return Page.of(read.apply(from, PAGE + 1), PAGE, cursor);
        }
        List<Order> looked = read.apply(from, LOOKED_THROUGH + 1);
        Set<OrderId> mine = cases(reader, looked).keySet();
        List<Order> found = looked.stream()
                .limit(LOOKED_THROUGH)
                .filter(order -> mine.contains(order.id()))
                .limit(PAGE + 1L)
                .toList();
        if (found.size() > PAGE || looked.size() <= LOOKED_THROUGH) {
            return Page.of(found, PAGE, cursor);
        }
        return Page.endingAt(found, cursor.apply(looked.get(LOOKED_THROUGH - 1)));
    }

    /** The order from which a case came, if it came from one and the reader sees the case. */
    @Transactional(readOnly = true)
    public Optional<Order> ofCase(Actor reader, CaseId id) {
        Sighted seen = sightings.find(reader, id);
        return table.ofFeedback(reader.hospital(), seen.feedback());
    }

    @Transactional(readOnly = true)
    public Order read(Actor reader, OrderId id) {
        Order order = table.find(reader.hospital(), id).orElseThrow(Refused::notFound);
        if (!reader.seesWholeHospital()
                && (order.feedback() == null
                        || sightings.of(reader, List.of(order.feedback())).isEmpty())) {
            throw Refused.notFound();
        }
        reader.must(Permission.CASE_READ);
        return order;
    }

    /** The cases of these orders that the reader sees. */
    @Transactional(readOnly = true)
    public Map<OrderId, Sighted> cases(Actor reader, Collection<Order> orders) {
        Map<FeedbackId, Sighted> seen = sightings.of(
                reader,
                orders.stream().map(Order::feedback).filter(Objects::nonNull).toList());
        return orders.stream()
                .filter(order -> order.feedback() != null && seen.containsKey(order.feedback()))
                .collect(Collectors.toMap(Order::id, order -> Objects.requireNonNull(seen.get(order.feedback()))));
    }

    @Transactional(readOnly = true)
    public List<Extension> extensions(Actor reader, OrderId id) {
        return extensions.of(reader.hospital(), read(reader, id).id());
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
        if (extensions.of(actor.hospital(), id).stream().anyMatch(each -> each.granted() == null)) {
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
                .filter(each -> each.id().equals(extension) && each.granted() == null)
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

    /** What the reader may do with it now. */
    public List<String> actions(Actor reader, Order order, List<Extension> asked) {
        if (!reader.may(Permission.ORDER_EDIT)) {
            return List.of();
        }
        boolean waiting = asked.stream().anyMatch(each -> each.granted() == null);
        boolean timeLeft = clock.instant().isBefore(order.dueAt());
        List<String> actions = new ArrayList<>();
        if (order.signedAt() == null) {
            actions.add("sign");
        }
        if (waiting) {
            actions.add("decide");
        } else if (order.reply() == null && timeLeft) {
            actions.add("extend");
        }
        actions.add("reply");
        if (order.reply() != null) {
            actions.add("revisit");
        }
        return actions;
    }

    private Order take(Actor actor, OrderId id, int version) {
        Order order = read(actor, id);
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

    private static OrderTable.Place place(String cursor) {
        List<String> parts = Page.parts(cursor, 2);
        try {
            return new OrderTable.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
    }
}
