package io.huiyin.escalation.web;

import io.huiyin.escalation.Ladder;
import io.huiyin.escalation.LadderForm;
import io.huiyin.escalation.Ladders;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is told what, when and by which way. */
@RestController
@RequestMapping("/api/ladder")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    record Member(UUID id, String name) {}

    record Body(int version, List<Ladder.Line> lines, List<Member> committee) {}

    record Change(
            @Nullable Integer version,
            @Nullable List<LadderForm.Line> lines,
            @Nullable List<String> committee) {}

    @GetMapping
    Body ladder(Actor actor) {
        return body(actor, ladders.read(actor));
    }

    @GetMapping("/suggestion")
    LadderForm suggestion(Actor actor) {
        return ladders.suggested(actor);
    }

    @GetMapping("/people")
    Map<String, List<String>> people(Actor actor) {
        return ladders.people(actor);
    }

    @PutMapping
    Body change(Actor actor, @RequestBody Change change) {
        Integer version = change.version();
        if (version == null) {
            throw Refused.field("version", "ladder.version");
        }
        return body(actor, ladders.change(actor, version, new LadderForm(change.lines(), change.committee())));
    }

    private Body body(Actor actor, Ladder ladder) {
        return new Body(
                ladder.version(),
                ladder.lines(),
                ladders.names(actor, ladder).entrySet().stream()
                        .map(each -> new Member(each.getKey().value(), each.getValue()))
                        .toList());
    }
}
