package io.huiyin.cases.web;

import io.huiyin.cases.Level;
import io.huiyin.cases.MissingYears;
import io.huiyin.cases.PromiseBook;
import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.PromiseRule;
import io.huiyin.cases.PromiseTrial;
import io.huiyin.cases.Unit;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hospital promises, version by version. */
@RestController
@RequestMapping("/api/promise-versions")
class PromiseController {

    private final PromiseBook book;
    private final PromiseTrial trial;
    private final MissingYears missing;

    PromiseController(PromiseBook book, PromiseTrial trial, MissingYears missing) {
        this.book = book;
        this.trial = trial;
        this.missing = missing;
    }

    record Line(
            @Nullable String level,
            @Nullable String kind,
            @Nullable Integer amount,
            @Nullable String unit) {}

    record Form(
            @Nullable Integer base,
            @Nullable String validFrom,
            @Nullable Integer waitDays,
            @Nullable Integer asks,
            @Nullable List<Line> rules,
            @Nullable String reason,
            @Nullable String receivedAt) {}

    @GetMapping
    PromiseBook.Book read(Actor actor) {
        return book.read(actor);
    }

    @GetMapping("/missing-years")
    MissingYears.Warning missing(Actor actor) {
        return missing.read(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PromiseBook.Book decide(Actor actor, @RequestBody Form form) {
        book.decide(actor, draft(form));
        return book.read(actor);
    }

    @PostMapping("/trial")
    List<PromiseTrial.Trial> attempt(Actor actor, @RequestBody Form form) {
        return trial.of(actor, draft(form), moment("receivedAt", form.receivedAt()));
    }

    @DeleteMapping("/{number}")
    PromiseBook.Book withdraw(Actor actor, @PathVariable int number) {
        book.withdraw(actor, number);
        return book.read(actor);
    }

    private static PromiseBook.Draft draft(Form form) {
        List<Line> lines = form.rules() == null ? List.of() : form.rules();
        return new PromiseBook.Draft(
                form.base() == null ? -1 : form.base(),
                moment("validFrom", form.validFrom()),
                form.waitDays() == null ? 0 : form.waitDays(),
                form.asks() == null ? -1 : form.asks(),
                lines.stream().map(PromiseController::rule).toList(),
                form.reason());
    }

    private static PromiseRule rule(Line line) {
        Level level = Typed.code("rules", Level.class, line.level(), "case.level.unknown");
        PromiseKind kind = Typed.code("rules", PromiseKind.class, line.kind(), "case.promise.unknown");
        String field = level.code() + "." + kind.code();
        Unit unit = Typed.code(field, Unit.class, line.unit(), "promises.unit");
        if (line.amount() == null || line.amount() < 1) {
            throw Refused.field(field, "promises.amount");
        }
        return new PromiseRule(level, kind, line.amount(), unit);
    }

    private static @Nullable Instant moment(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? null
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.field(field, "promises.moment");
        }
    }
}
