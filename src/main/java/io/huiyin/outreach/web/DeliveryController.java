package io.huiyin.outreach.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.outreach.Deliveries;
import io.huiyin.outreach.Delivery;
import io.huiyin.outreach.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What left the house, what is still waiting to, and what did not arrive. */
@RestController
class DeliveryController {

    private final Deliveries deliveries;
    private final ProblemTexts problems = new ProblemTexts("problems");

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record Outbox(List<Line> items, @Nullable String next, List<Deliveries.Way> carriers) {}

    record Line(
            UUID id,
            Instant at,
            String carrier,
            String to,
            String kind,
            String subject,
            Delivery.State state,
            int attempts,
            @Nullable Problem problem,
            @Nullable String lastError,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            boolean urgent,
            @Nullable UUID caseId,
            @Nullable UUID feedbackId) {}

    @GetMapping("/api/deliveries")
    Outbox outbox(
            Actor actor,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        Deliveries.Shelf shelf = Coded.find(Deliveries.Shelf.class, state)
                .orElseThrow(() -> Refused.field("state", "delivery.state_unknown"));
        Page<Line> page = deliveries.list(actor, shelf, cursor).map(delivery -> line(delivery, locale));
        return new Outbox(page.items(), page.next(), deliveries.ways(actor));
    }

    @PostMapping("/api/deliveries/{id}/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(Actor actor, @PathVariable String id) {
        deliveries.again(actor, Ids.parse(id));
    }

    private Line line(Delivery delivery, Locale locale) {
        return new Line(
                delivery.id(),
                delivery.at(),
                delivery.carrier(),
                delivery.to(),
                delivery.kind(),
                delivery.subject().in(locale),
                delivery.state(),
                delivery.attempts(),
                delivery.problem(),
                problems.text(delivery.problem(), delivery.detail(), locale),
                delivery.nextAttemptAt(),
                delivery.sentAt(),
                delivery.urgent(),
                delivery.caseId(),
                delivery.feedbackId());
    }
}
