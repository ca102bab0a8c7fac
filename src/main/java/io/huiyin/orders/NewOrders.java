package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders in, one by one: by hand, or as the rows of a table. */
@Component
public class NewOrders {

    private final Sources sources;
    private final OrderTable table;
    private final Arrivals arrivals;
    private final Feedbacks feedbacks;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    NewOrders(
            Sources sources,
            OrderTable table,
            Arrivals arrivals,
            Feedbacks feedbacks,
            Calendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.sources = sources;
        this.table = table;
        this.arrivals = arrivals;
        this.feedbacks = feedbacks;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** One by hand; refused if its number is known. */
    @Transactional
    public OrderId enter(Actor actor, String source, TypedOrder typed) {
        actor.must(Permission.ORDER_EDIT);
        NewOrder order = read(actor, source, typed);
        OrderId id = add(actor, source, order).orElseThrow(() -> Refused.field("number", "order.known"));
        audit.record(actor.hospital(), actor, "order_entered", source + " " + order.number(), null);
        return id;
    }

    /** An order whose words came here before it did, on another way: no second case comes of it. */
    @Transactional
    public OrderId enterFor(Actor actor, String source, TypedOrder typed, FeedbackId feedback) {
        actor.must(Permission.ORDER_EDIT);
        Map<Heading, String> cells = new HashMap<>(typed.cells());
        cells.put(Heading.TEXT, feedbacks.find(actor.hospital(), feedback).text());
        NewOrder order = read(actor, source, new TypedOrder(typed.line(), cells));
        OrderId id = keep(actor, source, order).orElseThrow(() -> Refused.field("number", "order.known"));
        table.becomes(actor.hospital(), id, feedback);
        audit.record(actor.hospital(), actor, "order_entered", source + " " + order.number(), null);
        return id;
    }

    private NewOrder read(Actor actor, String source, TypedOrder typed) {
        OrderForm.Read read =
                form(actor.hospital(), sources.find(actor.hospital(), source)).read(typed);
        NewOrder order = read.order();
        if (order == null) {
            throw Refused.fields(read.wrong());
        }
        return order;
    }

    /** One more in the caller's transaction; nothing if its number is known. */
    Optional<OrderId> add(Actor actor, String source, NewOrder order) {
        Optional<OrderId> kept = keep(actor, source, order);
        kept.ifPresent(id -> arrivals.owe(actor.hospital(), id, order));
        return kept;
    }

    private Optional<OrderId> keep(Actor actor, String source, NewOrder order) {
        Instant now = clock.instant();
        OrderId id = new OrderId(Ids.next(now));
        return table.add(actor.hospital(), id, source, order, actor.staff(), now) ? Optional.of(id) : Optional.empty();
    }

    /** How what is typed of an order of this source is read. */
    OrderForm form(HospitalId hospital, Source source) {
        return new OrderForm(source, calendars.of(hospital), clock.instant());
    }
}
