package io.huiyin.orders.web;

import io.huiyin.cases.Sighted;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.StaffId;
import io.huiyin.orders.Extension;
import io.huiyin.orders.Order;
import io.huiyin.orders.OrderBook;
import io.huiyin.orders.OrderId;
import io.huiyin.orders.Source;
import io.huiyin.orders.Sources;
import io.huiyin.organization.People;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the sources, people and cases of orders. */
@Component
class OrderBodies {

    private final OrderBook book;
    private final Sources sources;
    private final People people;
    private final Clock clock;

    OrderBodies(OrderBook book, Sources sources, People people, Clock clock) {
        this.book = book;
        this.sources = sources;
        this.people = people;
        this.clock = clock;
    }

    OrderRow row(Actor actor, Order order) {
        return rows(actor, List.of(order)).getFirst();
    }

    List<OrderRow> rows(Actor actor, List<Order> list) {
        Instant now = clock.instant();
        Map<String, Source> known =
                sources.all(actor).stream().collect(Collectors.toMap(Source::code, Function.identity()));
        Map<OrderId, Sighted> cases = book.cases(actor, list);
        Map<OrderId, List<Extension>> asked = new HashMap<>();
        Set<StaffId> staff = new HashSet<>();
        for (Order order : list) {
            List<Extension> extensions = book.extensions(actor, order.id());
            asked.put(order.id(), extensions);
            extensions.forEach(each -> staff.add(each.askedBy()));
            if (order.reply() != null) {
                staff.add(order.reply().by());
            }
        }
        Map<StaffId, String> names = staff.isEmpty() ? Map.of() : people.names(actor.hospital(), staff);
        return list.stream()
                .map(order -> {
                    List<Extension> extensions = Objects.requireNonNull(asked.get(order.id()));
                    return new OrderRow(
                            order.id().value(),
                            order.version(),
                            named(known.get(order.source()), order.source()),
                            order.number(),
                            order.issuedAt(),
                            order.dueAt(),
                            order.overdue(now),
                            order.signDueAt(),
                            order.signedAt(),
                            order.signOverdue(now),
                            reply(order.reply(), names),
                            revisit(order.revisit()),
                            extensions.stream().map(each -> asked(each, names)).toList(),
                            link(cases.get(order.id())),
                            actor.may(Permission.ORDER_EDIT) ? order.actions(extensions, now) : List.of());
                })
                .toList();
    }

    private static OrderRow.Named named(@Nullable Source source, String code) {
        return source == null
                ? new OrderRow.Named(code, code, code)
                : new OrderRow.Named(code, source.name(), source.nameEn());
    }

    private static OrderRow.@Nullable Replied reply(Order.@Nullable Reply reply, Map<StaffId, String> names) {
        return reply == null ? null : new OrderRow.Replied(reply.text(), reply.at(), person(reply.by(), names));
    }

    private static OrderRow.@Nullable Revisited revisit(Order.@Nullable Revisit found) {
        return found == null
                ? null
                : new OrderRow.Revisited(
                        found.at(), found.responded(), found.settled(), found.satisfied(), found.note());
    }

    private static OrderRow.Asked asked(Extension each, Map<StaffId, String> names) {
        return new OrderRow.Asked(
                each.id(),
                each.reason(),
                each.until(),
                each.askedAt(),
                person(each.askedBy(), names),
                each.granted(),
                each.note());
    }

    private static OrderRow.@Nullable CaseLink link(@Nullable Sighted seen) {
        return seen == null
                ? null
                : new OrderRow.CaseLink(seen.id().value(), seen.number(), seen.status(), seen.excerpt());
    }

    private static OrderRow.Person person(StaffId id, Map<StaffId, String> names) {
        return new OrderRow.Person(id.value(), names.getOrDefault(id, ""));
    }
}
