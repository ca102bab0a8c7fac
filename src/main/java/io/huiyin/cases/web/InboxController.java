package io.huiyin.cases.web;

import io.huiyin.cases.CaseRow;
import io.huiyin.cases.Inbox;
import io.huiyin.cases.PromiseRule;
import io.huiyin.cases.Rules;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
            @ParameterObject Inbox.Question asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return inbox.list(actor, asked, cursor, limit);
    }

    @GetMapping("/api/promise-rules")
    List<PromiseRule> rules(Actor actor) {
        return rules.of(actor);
    }
}
