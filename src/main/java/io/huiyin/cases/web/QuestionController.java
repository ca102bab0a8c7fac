package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.ClockBody;
import io.huiyin.cases.Questions;
import io.huiyin.kernel.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a case, and questions to the patient that stop it. */
@RestController
@RequestMapping("/api/cases/{id}")
class QuestionController {

    private final Questions questions;
    private final CaseFiles files;

    QuestionController(Questions questions, CaseFiles files) {
        this.questions = questions;
        this.files = files;
    }

    record Question(@Nullable Integer version, @Nullable String text) {}

    record Resumption(@Nullable Integer version, @Nullable String reason) {}

    @GetMapping("/clock")
    ClockBody clock(Actor actor, @PathVariable String id) {
        return questions.read(actor, CaseId.of(id));
    }

    @PostMapping("/questions")
    CaseBody ask(Actor actor, @PathVariable String id, @RequestBody Question body, Locale locale) {
        questions.ask(actor, CaseId.of(id), Typed.version(body.version()), body.text());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/resumption")
    CaseBody resume(Actor actor, @PathVariable String id, @RequestBody Resumption body, Locale locale) {
        questions.resume(actor, CaseId.of(id), Typed.version(body.version()), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }
}
