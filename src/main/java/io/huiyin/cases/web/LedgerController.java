package io.huiyin.cases.web;

import io.huiyin.cases.CaseFeed;
import io.huiyin.cases.Ledger;
import io.huiyin.cases.LedgerRow;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Machine;
import io.huiyin.kernel.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger on the screen and as a file, and the cases for other systems. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final CaseFeed feed;

    LedgerController(Ledger ledger, CaseFeed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    @GetMapping("/api/ledger")
    Page<LedgerRow> page(
            Actor actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable List<String> department,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ledger.page(actor, from, to, department, cursor, limit);
    }

    @GetMapping("/api/ledger.csv")
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ledger.export(actor, from, to, locale, () -> {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.csv\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return response.getWriter();
        });
    }

    @GetMapping("/api/v1/cases")
    Page<CaseFeed.Entry> changed(
            Machine machine,
            @RequestParam(required = false) @Nullable String changedSince,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return feed.changed(machine, changedSince, cursor, limit);
    }
}
