package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Inquiries;
import io.huiyin.cases.NotProcessed;
import io.huiyin.kernel.Actor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Not processing a case, stating one's side, and words that attack somebody. */
@RestController
@RequestMapping("/api/cases/{id}")
class InquiryController {

    private final Inquiries inquiries;
    private final CaseFiles files;

    InquiryController(Inquiries inquiries, CaseFiles files) {
        this.inquiries = inquiries;
        this.files = files;
    }

    record TurnedDown(
            @Nullable Integer version,
            @Nullable String ground,
            @Nullable String explanation,
            @Nullable String route) {}

    record Statement(@Nullable String statement) {}

    record Accusation(
            @Nullable Integer version,
            @Nullable String kind,
            @Nullable String reason) {}

    record Verdict(
            @Nullable Integer version,
            @Nullable String verdict,
            @Nullable String reason) {}

    @PutMapping("/not-processed")
    CaseBody turnDown(Actor actor, @PathVariable String id, @RequestBody TurnedDown body, Locale locale) {
        NotProcessed ground = Typed.code("ground", NotProcessed.class, body.ground(), "case.not_processed.unknown");
        inquiries.turnDown(
                actor, CaseId.of(id), Typed.version(body.version()), ground, body.explanation(), body.route());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/statements")
    CaseBody state(Actor actor, @PathVariable String id, @RequestBody Statement body, Locale locale) {
        inquiries.state(actor, CaseId.of(id), body.statement());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/accusation")
    CaseBody accuse(Actor actor, @PathVariable String id, @RequestBody Accusation body, Locale locale) {
        String kind = Objects.requireNonNullElse(body.kind(), "");
        inquiries.accuse(actor, CaseId.of(id), Typed.version(body.version()), kind, body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/accusation/verdict")
    CaseBody judge(Actor actor, @PathVariable String id, @RequestBody Verdict body, Locale locale) {
        String verdict = Objects.requireNonNullElse(body.verdict(), "");
        inquiries.judge(actor, CaseId.of(id), Typed.version(body.version()), verdict, body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }
}
