package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Holds;
import io.huiyin.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds of a case: placed, and lifted by another act; neither is ever undone. */
@RestController
@RequestMapping("/api/cases/{id}/holds")
class HoldController {

    private final Holds holds;
    private final CaseFiles files;

    HoldController(Holds holds, CaseFiles files) {
        this.holds = holds;
        this.files = files;
    }

    record Placing(@Nullable String reason, @Nullable LocalDate reviewOn) {}

    record Lifting(@Nullable String reason) {}

    @GetMapping
    List<Holds.Held> of(Actor actor, @PathVariable String id) {
        return holds.of(actor, CaseId.of(id));
    }

    @PostMapping
    CaseBody place(Actor actor, @PathVariable String id, @RequestBody Placing body, Locale locale) {
        holds.place(actor, CaseId.of(id), body.reason(), body.reviewOn());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/lifting")
    CaseBody lift(Actor actor, @PathVariable String id, @RequestBody Lifting body, Locale locale) {
        holds.lift(actor, CaseId.of(id), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }
}
