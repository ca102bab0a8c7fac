package io.huiyin.cases.web;

import io.huiyin.cases.CaseFeed;
import io.huiyin.cases.Ledger;
import io.huiyin.cases.LedgerFilter;
import io.huiyin.cases.LedgerRow;
import io.huiyin.cases.Person;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Machine;
import io.huiyin.kernel.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger on the screen and as a file, and the cases for other systems. */
@RestController
class LedgerController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledger ledger;
    private final CaseFeed feed;

    LedgerController(Ledger ledger, CaseFeed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    @GetMapping("/api/ledger")
    Page<LedgerRow> page(
            Actor actor,
            @ParameterObject LedgerFilter asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ledger.page(actor, asked, cursor, limit);
    }

    @GetMapping("/api/ledger/extent")
    Ledger.Extent extent(Actor actor, @ParameterObject LedgerFilter asked) {
        return ledger.extent(actor, asked);
    }

    @GetMapping("/api/ledger/transfers")
    List<Ledger.Why> whys(Actor actor, @ParameterObject LedgerFilter asked) {
        return ledger.whys(actor, asked);
    }

    @GetMapping("/api/ledger/receivers")
    List<Person> receivers(Actor actor) {
        return ledger.receivers(actor);
    }

    /** A link cannot say in which language its page is shown, so the address may. */
    @GetMapping("/api/ledger.csv")
    void csv(
            Actor actor,
            @ParameterObject LedgerFilter asked,
            @RequestParam(required = false) @Nullable Locale language,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Locale told = language == null ? locale : language;
        export(actor, asked, told, Ledger.Form.CSV, "text/csv;charset=UTF-8", response);
    }

    @GetMapping("/api/ledger.xlsx")
    void excel(
            Actor actor,
            @ParameterObject LedgerFilter asked,
            @RequestParam(required = false) @Nullable Locale language,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export(actor, asked, language == null ? locale : language, Ledger.Form.XLSX, EXCEL, response);
    }

    private void export(
            Actor actor, LedgerFilter asked, Locale locale, Ledger.Form form, String type, HttpServletResponse response)
            throws IOException {
        String name = "ledger." + form.name().toLowerCase(Locale.ROOT);
        ledger.export(actor, asked, locale, form, () -> {
            response.setContentType(type);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return response.getOutputStream();
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
