package io.huiyin.orders.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.orders.OrderExport;
import io.huiyin.orders.Rates;
import io.huiyin.orders.Source;
import io.huiyin.orders.Sources;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rates of the orders, the file of them, and how long their sources give. */
@RestController
class OrderFiguresController {

    private final Rates rates;
    private final OrderExport export;
    private final Sources sources;
    private final Clock clock;

    OrderFiguresController(Rates rates, OrderExport export, Sources sources, Clock clock) {
        this.rates = rates;
        this.export = export;
        this.sources = sources;
        this.clock = clock;
    }

    record Setting(
            @Nullable Integer version,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable Integer signHours) {}

    @GetMapping("/api/orders/rates")
    Rates.Figures rates(
            Actor actor,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "30") int days) {
        Instant now = clock.instant();
        String from = source == null || source.isBlank() ? null : source;
        return rates.of(actor, from, OrderController.since(now, days), now, now);
    }

    @GetMapping("/api/orders/sources")
    List<Source> sources(Actor actor) {
        return sources.all(actor);
    }

    @PutMapping("/api/orders/sources/{code}")
    Source set(Actor actor, @PathVariable String code, @RequestBody Setting body) {
        if (body.version() == null) {
            throw Refused.field("version", "field.required");
        }
        return sources.set(actor, code, body.version(), body.amount(), body.unit(), body.signHours());
    }

    @GetMapping("/api/orders.csv")
    void export(Actor actor, @RequestParam(defaultValue = "90") int days, Locale locale, HttpServletResponse response) {
        export.write(actor, OrderController.since(clock.instant(), days), locale, () -> {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            try {
                return response.getWriter();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
