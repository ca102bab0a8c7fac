package io.huiyin.cases.web;

import io.huiyin.cases.ClosingBook;
import io.huiyin.cases.ClosingRule;
import io.huiyin.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What must be on record before a case is closed. */
@RestController
@RequestMapping("/api/closing-rules")
class ClosingController {

    private static final String ANY = "*";

    private final ClosingBook book;

    ClosingController(ClosingBook book) {
        this.book = book;
    }

    /** What is left out fits everything. */
    record Line(
            @Nullable String nature,
            @Nullable String level,
            @Nullable String issue,
            @Nullable String outcome,
            @Nullable List<String> needs) {

        ClosingRule rule() {
            return new ClosingRule(or(nature), or(level), or(issue), or(outcome), needs == null ? List.of() : needs);
        }

        private static String or(@Nullable String code) {
            return code == null ? ANY : code;
        }
    }

    record Change(
            @Nullable Integer version,
            @Nullable List<Line> rules,
            @Nullable String reason) {}

    @GetMapping
    ClosingBook.Book book(Actor actor) {
        return book.read(actor);
    }

    @PutMapping
    ClosingBook.Book decide(Actor actor, @RequestBody Change change) {
        List<Line> lines = change.rules() == null ? List.of() : change.rules();
        book.decide(
                actor,
                Typed.version(change.version()),
                lines.stream().map(Line::rule).toList(),
                change.reason());
        return book.read(actor);
    }
}
