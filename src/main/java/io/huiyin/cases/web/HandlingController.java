package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Cases;
import io.huiyin.cases.Handing;
import io.huiyin.cases.Level;
import io.huiyin.cases.TransferReason;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.patients.NewContact;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking a case up, giving it on, working on it together. */
@RestController
@RequestMapping("/api/cases/{id}")
class HandlingController {

    private final Cases cases;
    private final Handing handing;
    private final CaseFiles files;

    HandlingController(Cases cases, Handing handing, CaseFiles files) {
        this.cases = cases;
        this.handing = handing;
        this.files = files;
    }

    record Acceptance(@Nullable Integer version) {}

    record Assignment(
            @Nullable Integer version,
            @Nullable String department,
            @Nullable String owner,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    record Grading(
            @Nullable Integer version,
            @Nullable String level,
            @Nullable String reason) {}

    record Note(@Nullable String text) {}

    record JointRequest(
            @Nullable Integer version,
            @Nullable List<String> departments,
            @Nullable String request,
            @Nullable String dueAt) {}

    record Signature(@Nullable Integer version, @Nullable String statement) {}

    record Reveal(@Nullable String reason) {}

    @PutMapping("/acceptance")
    CaseBody accept(Actor actor, @PathVariable String id, @RequestBody Acceptance body, Locale locale) {
        cases.accept(actor, CaseId.of(id), Typed.version(body.version()));
        return files.read(actor, CaseId.of(id), locale);
    }

    /** Who gives a case away may have nothing more to see of it: 204 then. */
    @PutMapping("/assignment")
    ResponseEntity<CaseBody> assign(Actor actor, @PathVariable String id, @RequestBody Assignment body, Locale locale) {
        handing.assign(
                actor,
                CaseId.of(id),
                Typed.version(body.version()),
                Typed.department("department", body.department()),
                Typed.staff("owner", body.owner()),
                Typed.codeOrNull("reasonCode", TransferReason.class, body.reasonCode(), "case.transfer.unknown"),
                body.reason());
        return files.readIfSeen(actor, CaseId.of(id), locale)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/level")
    CaseBody changeLevel(Actor actor, @PathVariable String id, @RequestBody Grading body, Locale locale) {
        Level level = Typed.code("level", Level.class, body.level(), "case.level.unknown");
        cases.changeLevel(actor, CaseId.of(id), Typed.version(body.version()), level, body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/notes")
    CaseBody note(
            Actor actor,
            @PathVariable String id,
            @RequestBody Note body,
            @RequestHeader(name = Typed.KEY, required = false) @Nullable String key,
            Locale locale) {
        cases.note(actor, CaseId.of(id), body.text(), Typed.key(key));
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/joint-tasks")
    CaseBody askJoint(Actor actor, @PathVariable String id, @RequestBody JointRequest body, Locale locale) {
        List<String> typed = body.departments() == null ? List.of() : body.departments();
        List<DepartmentId> departments = typed.stream()
                .map(department -> Typed.department("departments", department))
                .toList();
        handing.askJoint(
                actor,
                CaseId.of(id),
                Typed.version(body.version()),
                departments,
                body.request(),
                Typed.at("dueAt", body.dueAt()));
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/joint-tasks/{task}")
    CaseBody signJoint(
            Actor actor,
            @PathVariable String id,
            @PathVariable String task,
            @RequestBody Signature body,
            Locale locale) {
        cases.signJoint(actor, CaseId.of(id), Typed.version(body.version()), Ids.parse(task), body.statement());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/reveals")
    NewContact reveal(Actor actor, @PathVariable String id, @RequestBody Reveal body) {
        return cases.reveal(actor, CaseId.of(id), body.reason());
    }
}
