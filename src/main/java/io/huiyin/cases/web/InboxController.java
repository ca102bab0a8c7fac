package io.huiyin.cases.web;

import io.huiyin.cases.CaseRow;
import io.huiyin.cases.Inbox;
import io.huiyin.cases.PromiseRule;
import io.huiyin.cases.Rules;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies on the desk. */
@RestController
class InboxController {

    private final Inbox inbox;
    private final Rules rules;

    InboxController(Inbox inbox, Rules rules) {
        this.inbox = inbox;
        this.rules = rules;
    }

    @GetMapping("/api/cases/queues")
    List<Inbox.Pile> queues(Actor actor) {
        return inbox.piles(actor);
    }

    @GetMapping("/api/cases")
    Page<CaseRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> level,
            @RequestParam(required = false) @Nullable List<String> nature,
            @RequestParam(required = false) @Nullable List<String> stage,
            @RequestParam(required = false) @Nullable List<String> issue,
            @RequestParam(required = false) @Nullable List<String> topic,
            @RequestParam(required = false) @Nullable List<String> department,
            @RequestParam(required = false) @Nullable List<String> place,
            @RequestParam(required = false) @Nullable List<String> channel,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String mark,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return inbox.list(
                actor,
                new Inbox.Question(
                        queue,
                        q,
                        level,
                        nature,
                        stage,
                        issue,
                        topic,
                        department,
                        place,
                        channel,
                        status,
                        from,
                        to,
                        mark,
                        within,
                        cursor,
                        limit));
    }

    @GetMapping("/api/promise-rules")
    List<PromiseRule> rules(Actor actor) {
        return rules.of(actor);
    }
}
