package io.huiyin.reactions.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.patients.NewContact;
import io.huiyin.reactions.Cares;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The worklist of contacts owed to patients. */
@RestController
@RequestMapping("/api/care")
class CareController {

    private final Cares cares;

    CareController(Cares cares) {
        this.cares = cares;
    }

    record Try(
            int version, @Nullable String result, @Nullable String note) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Page<Cares.Owed> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String cursor) {
        return cares.list(actor, ended, cursor);
    }

    @GetMapping("/count")
    int count(Actor actor) {
        return cares.countOpen(actor);
    }

    @GetMapping("/case/{id}")
    List<Cares.Owed> ofCase(Actor actor, @PathVariable String id) {
        return cares.ofCase(actor, Ids.parse(id));
    }

    @PostMapping("/{id}/tries")
    Cares.Owed tried(Actor actor, @PathVariable String id, @RequestBody Try one) {
        return cares.tried(actor, Ids.parse(id), one.version(), one.result(), one.note());
    }

    @PostMapping("/{id}/reveals")
    NewContact reveal(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        return cares.reveal(actor, Ids.parse(id), reason.reason());
    }
}
