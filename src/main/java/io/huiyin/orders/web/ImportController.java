package io.huiyin.orders.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import io.huiyin.orders.Arrivals;
import io.huiyin.orders.Heading;
import io.huiyin.orders.Imports;
import io.huiyin.orders.NewOrders;
import io.huiyin.orders.OrderBook;
import io.huiyin.orders.OrderId;
import io.huiyin.orders.TypedOrder;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where orders come in: a table, shown before it is taken over, or one by hand. */
@RestController
class ImportController {

    private static final int MOST_COLUMNS = 20;

    private final Imports imports;
    private final NewOrders newOrders;
    private final OrderBook book;
    private final Arrivals arrivals;
    private final OrderBodies bodies;

    ImportController(Imports imports, NewOrders newOrders, OrderBook book, Arrivals arrivals, OrderBodies bodies) {
        this.imports = imports;
        this.newOrders = newOrders;
        this.book = book;
        this.arrivals = arrivals;
        this.bodies = bodies;
    }

    record Entered(@Nullable String source, @Nullable Map<String, @Nullable String> cells) {}

    @PostMapping(path = "/api/orders/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Imports.Preview preview(
            Actor actor,
            @RequestParam String source,
            @RequestParam(required = false) @Nullable String choice,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return imports.preview(actor, source, file(request), choice(choice));
    }

    /** All of it or nothing. */
    @PostMapping(path = "/api/orders/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Imports.Taken take(
            Actor actor,
            @RequestParam String source,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(defaultValue = "false") boolean leaveOutWrong,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Imports.Taken taken = imports.take(actor, source, file(request), choice(choice), leaveOutWrong);
        arrivals.ring();
        return taken;
    }

    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderRow enter(Actor actor, @RequestBody Entered body) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        if (body.cells() != null) {
            body.cells()
                    .forEach((code, text) -> Coded.find(Heading.class, code)
                            .ifPresent(heading -> cells.put(heading, Objects.requireNonNullElse(text, ""))));
        }
        OrderId id = newOrders.enter(actor, Objects.requireNonNullElse(body.source(), ""), new TypedOrder(1, cells));
        arrivals.ring();
        return bodies.row(actor, book.read(actor, id));
    }

    /** The container spools parts to disk and gives up beyond the limits of {@code spring.servlet.multipart}. */
    private static byte[] file(HttpServletRequest request) throws IOException {
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                throw Refused.field("file", "order.file.missing");
            }
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IllegalStateException e) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "order.file.heavy");
        } catch (ServletException e) {
            throw Refused.field("file", "order.file.missing");
        }
    }

    /** Written {@code number:0,text:3}; null leaves it to what is remembered or guessed. */
    private static @Nullable Map<Heading, Integer> choice(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        Map<Heading, Integer> choice = new EnumMap<>(Heading.class);
        for (String each : typed.isBlank() ? new String[0] : typed.split(",", MOST_COLUMNS)) {
            String[] parts = each.split(":", 2);
            Heading heading = Coded.find(Heading.class, parts[0]).orElse(null);
            if (heading == null || parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
                throw Refused.field("choice", "field.choice");
            }
            choice.put(heading, Integer.parseInt(parts[1]));
        }
        return choice;
    }
}
