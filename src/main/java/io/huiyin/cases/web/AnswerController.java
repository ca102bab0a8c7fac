package io.huiyin.cases.web;

import io.huiyin.cases.CallOutcome;
import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Cases;
import io.huiyin.cases.Conversation;
import io.huiyin.cases.Outcome;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answering the patient, asking whether it is settled, the end and a new beginning. */
@RestController
@RequestMapping("/api/cases/{id}")
class AnswerController {

    private final Cases cases;
    private final Conversation conversation;
    private final CaseFiles files;

    AnswerController(Cases cases, Conversation conversation, CaseFiles files) {
        this.cases = cases;
        this.conversation = conversation;
        this.files = files;
    }

    /** Not saying whether it is the plan leaves it to count as one: most first replies to an urgent case are. */
    record Reply(
            @Nullable String text,
            @Nullable Boolean plan,
            @Nullable List<String> attachments) {}

    record NewAnswer(
            @Nullable Integer version,
            @Nullable String text,
            @Nullable String cause,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String causeCode,
            @Nullable String step) {}

    record Callback(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Integer grade) {}

    record Closure(
            @Nullable Integer version,
            @Nullable String cause,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String causeCode,
            @Nullable String step,
            @Nullable String note) {}

    record Reopening(@Nullable Integer version, @Nullable String reason) {}

    @PostMapping("/replies")
    CaseBody reply(
            Actor actor,
            @PathVariable String id,
            @RequestBody Reply body,
            @RequestHeader(name = Typed.KEY, required = false) @Nullable String key,
            Locale locale) {
        boolean plan = body.plan() == null || body.plan();
        conversation.reply(actor, CaseId.of(id), body.text(), plan, Typed.key(key), Typed.files(body.attachments()));
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/answer")
    CaseBody answer(Actor actor, @PathVariable String id, @RequestBody NewAnswer body, Locale locale) {
        Cases.Finding finding = finding(body.cause(), body.action(), body.outcome(), body.causeCode(), body.step());
        cases.answer(actor, CaseId.of(id), Typed.version(body.version()), body.text(), finding);
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/callbacks")
    CaseBody callback(Actor actor, @PathVariable String id, @RequestBody Callback body, Locale locale) {
        CallOutcome outcome = Typed.code("outcome", CallOutcome.class, body.outcome(), "case.callback.unknown");
        cases.callback(actor, CaseId.of(id), Typed.version(body.version()), outcome, body.note(), body.grade());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/closure")
    CaseBody close(Actor actor, @PathVariable String id, @RequestBody Closure body, Locale locale) {
        Cases.Finding finding = finding(body.cause(), body.action(), body.outcome(), body.causeCode(), body.step());
        cases.close(actor, CaseId.of(id), Typed.version(body.version()), finding, body.note());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/reopening")
    CaseBody reopen(Actor actor, @PathVariable String id, @RequestBody Reopening body, Locale locale) {
        cases.reopen(actor, CaseId.of(id), Typed.version(body.version()), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    private static Cases.Finding finding(
            @Nullable String cause,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String causeCode,
            @Nullable String step) {
        return new Cases.Finding(
                cause,
                action,
                Typed.codeOrNull("outcome", Outcome.class, outcome, "case.outcome.unknown"),
                causeCode,
                Typed.codeOrNull("step", ServiceStage.class, step, "case.labels.unknown"));
    }
}
