package io.huiyin.reactions.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.reactions.NewRule;
import io.huiyin.reactions.Outcome;
import io.huiyin.reactions.Rule;
import io.huiyin.reactions.Rules;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules, their trials and their switches. */
@RestController
@RequestMapping("/api/reactions/rules")
class RuleController {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    record Row(
            UUID id,
            String name,
            String nameEn,
            List<Nature> natures,
            List<ServiceStage> stages,
            List<Issue> issues,
            List<String> topics,
            List<Integer> severities,
            List<String> words,
            Rule.Kind kind,
            Rule.Who who,
            @Nullable DepartmentId departmentId,
            @Nullable Integer hours,
            String instruction,
            String instructionEn,
            boolean on,
            int version,
            Rule.@Nullable Tried tried) {}

    record Change(NewRule rule, @Nullable Integer version) {}

    record Switch(boolean on, @Nullable Integer version) {}

    @GetMapping
    List<Row> rules(Actor actor) {
        return rules.list(actor).stream().map(RuleController::row).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody NewRule draft) {
        return row(rules.create(actor, draft));
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Change change) {
        return row(rules.change(actor, Ids.parse(id), change.rule(), version(change.version())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        rules.remove(actor, Ids.parse(id));
    }

    @PostMapping("/{id}/trials")
    Outcome trial(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "90") int days) {
        return rules.trial(actor, Ids.parse(id), days);
    }

    @PutMapping("/{id}/switch")
    Row turn(Actor actor, @PathVariable String id, @RequestBody Switch to) {
        return row(rules.switchTo(actor, Ids.parse(id), version(to.version()), to.on()));
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refused.field("version", "field.required");
        }
        return version;
    }

    private static Row row(Rule rule) {
        return new Row(
                rule.id(),
                rule.name().zh(),
                rule.name().en(),
                rule.when().natures().stream().sorted().toList(),
                rule.when().stages().stream().sorted().toList(),
                rule.when().issues().stream().sorted().toList(),
                rule.when().topics().stream().sorted().toList(),
                rule.when().severities().stream().sorted().toList(),
                rule.when().words(),
                rule.kind(),
                rule.who(),
                rule.department(),
                rule.hours(),
                rule.instruction().zh(),
                rule.instruction().en(),
                rule.on(),
                rule.version(),
                rule.tried());
    }
}
