package io.huiyin.orders;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Sighted;
import io.huiyin.cases.Sightings;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
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
 * The orders as somebody sees them. Who works for the whole hospital sees them all; the others see the orders of the cases
 * they see, in the list as anywhere else.
 */
@Component
public class OrderBook {

    private static final int PAGE = 50;
    private static final int LOOKED_THROUGH = 1_000;

    /** None is issued later than that. */
    private static final Duration FARTHEST = Duration.ofDays(365);

    private final OrderTable table;
    private final ExtensionTable extensions;
    private final Sightings sightings;
    private final Clock clock;

    OrderBook(OrderTable table, ExtensionTable extensions, Sightings sightings, Clock clock) {
        this.table = table;
        this.extensions = extensions;
        this.sightings = sightings;
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

    private static OrderTable.Place place(String cursor) {
        List<String> parts = Page.parts(cursor, 2);
        try {
            return new OrderTable.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
    }
}
