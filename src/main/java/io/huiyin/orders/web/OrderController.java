package io.huiyin.orders.web;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.orders.Order;
import io.huiyin.orders.OrderBook;
import io.huiyin.orders.OrderId;
import io.huiyin.orders.Orders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The orders, and what is done about one. */
@RestController
class OrderController {

    static final int MOST_DAYS = 1_100;

    private final OrderBook book;
    private final Orders orders;
    private final OrderBodies bodies;
    private final Clock clock;

    OrderController(OrderBook book, Orders orders, OrderBodies bodies, Clock clock) {
        this.book = book;
        this.orders = orders;
        this.bodies = bodies;
        this.clock = clock;
    }

    record Signing(@Nullable Integer version) {}

    record Asking(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String until) {}

    record Decision(
            @Nullable Integer version,
            @Nullable Boolean granted,
            @Nullable String note) {}

    record Reply(@Nullable Integer version, @Nullable String text) {}

    record Revisit(
            @Nullable Integer version,
            @Nullable Boolean responded,
            @Nullable Boolean settled,
            @Nullable Boolean satisfied,
            @Nullable String note) {}

    /** Open ones by deadline; with {@code days}, all that were issued in the last so many, the newest first. */
    @GetMapping("/api/orders")
    Page<OrderRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable String cursor) {
        String from = source == null || source.isBlank() ? null : source;
        Page<Order> page = days == null
                ? book.open(actor, from, cursor)
                : book.issued(actor, from, since(clock.instant(), days), cursor);
        return new Page<>(bodies.rows(actor, page.items()), page.next());
    }

    @GetMapping("/api/orders/{id}")
    OrderRow read(Actor actor, @PathVariable String id) {
        return bodies.row(actor, book.read(actor, OrderId.of(id)));
    }

    /** 204 if the case came on another way. */
    @GetMapping("/api/cases/{id}/order")
    ResponseEntity<OrderRow> ofCase(Actor actor, @PathVariable String id) {
        return book.ofCase(actor, CaseId.of(id))
                .map(order -> ResponseEntity.ok(bodies.row(actor, order)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/api/orders/{id}/signing")
    OrderRow sign(Actor actor, @PathVariable String id, @RequestBody Signing body) {
        orders.sign(actor, OrderId.of(id), version(body.version()));
        return read(actor, id);
    }

    @PostMapping("/api/orders/{id}/extensions")
    OrderRow ask(Actor actor, @PathVariable String id, @RequestBody Asking body) {
        orders.askExtension(actor, OrderId.of(id), version(body.version()), body.reason(), moment(body.until()));
        return read(actor, id);
    }

    @PutMapping("/api/orders/{id}/extensions/{extension}")
    OrderRow decide(Actor actor, @PathVariable String id, @PathVariable String extension, @RequestBody Decision body) {
        if (body.granted() == null) {
            throw Refused.field("granted", "field.required");
        }
        orders.decideExtension(
                actor, OrderId.of(id), version(body.version()), Ids.parse(extension), body.granted(), body.note());
        return read(actor, id);
    }

    @PutMapping("/api/orders/{id}/reply")
    OrderRow reply(Actor actor, @PathVariable String id, @RequestBody Reply body) {
        orders.reply(actor, OrderId.of(id), version(body.version()), body.text());
        return read(actor, id);
    }

    @PutMapping("/api/orders/{id}/revisit")
    OrderRow revisit(Actor actor, @PathVariable String id, @RequestBody Revisit body) {
        orders.revisit(
                actor,
                OrderId.of(id),
                version(body.version()),
                body.responded(),
                body.settled(),
                body.satisfied(),
                body.note());
        return read(actor, id);
    }

    static Instant since(Instant now, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.field("days", "order.days");
        }
        return now.minus(Duration.ofDays(days));
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refused.field("version", "field.required");
        }
        return version;
    }

    private static @Nullable Instant moment(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? null
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field("until", "order.time");
        }
    }
}
