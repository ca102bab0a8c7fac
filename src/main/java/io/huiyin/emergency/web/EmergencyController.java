package io.huiyin.emergency.web;

import io.huiyin.cases.CaseId;
import io.huiyin.emergency.Emergencies;
import io.huiyin.emergency.EmergencyBody;
import io.huiyin.emergency.EmergencyFiles;
import io.huiyin.emergency.Grade;
import io.huiyin.emergency.Gradings;
import io.huiyin.emergency.Protocol;
import io.huiyin.emergency.Protocols;
import io.huiyin.emergency.Unfinished;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The emergency of a case: checklist, grading, report to the authority. */
@RestController
class EmergencyController {

    private final Emergencies emergencies;
    private final Gradings gradings;
    private final EmergencyFiles files;
    private final Unfinished unfinished;
    private final Protocols protocols;

    EmergencyController(
            Emergencies emergencies,
            Gradings gradings,
            EmergencyFiles files,
            Unfinished unfinished,
            Protocols protocols) {
        this.emergencies = emergencies;
        this.gradings = gradings;
        this.files = files;
        this.unfinished = unfinished;
        this.protocols = protocols;
    }

    record Tick(
            @Nullable Integer version,
            @Nullable String state,
            @Nullable String at,
            @Nullable String note) {}

    record Rest(@Nullable Integer version, @Nullable String note) {}

    record Grading(
            @Nullable Integer version,
            @Nullable String grade,
            @Nullable String discoveredAt,
            @Nullable String reason) {}

    record Report(
            @Nullable Integer version,
            @Nullable String reportedAt,
            @Nullable String to,
            @Nullable String number) {}

    record Death(@Nullable Integer version, @Nullable String diedAt) {}

    @GetMapping("/api/emergencies")
    List<EmergencyBody.Line> unfinished(Actor actor) {
        return unfinished.list(actor);
    }

    @GetMapping("/api/cases/{id}/emergency")
    EmergencyBody emergency(Actor actor, @PathVariable String id, Locale locale) {
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/api/cases/{id}/emergency")
    EmergencyBody open(Actor actor, @PathVariable String id, Locale locale) {
        emergencies.open(actor, CaseId.of(id));
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/api/cases/{id}/emergency/items/{code}")
    EmergencyBody tick(
            Actor actor, @PathVariable String id, @PathVariable String code, @RequestBody Tick body, Locale locale) {
        emergencies.tick(
                actor, CaseId.of(id), version(body.version()), code, body.state(), time("at", body.at()), body.note());
        return files.read(actor, CaseId.of(id), locale);
    }

    /** All that nobody has said anything about: not applicable. */
    @PutMapping("/api/cases/{id}/emergency/rest")
    EmergencyBody skipRest(Actor actor, @PathVariable String id, @RequestBody Rest body, Locale locale) {
        emergencies.skipRest(actor, CaseId.of(id), version(body.version()), body.note());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/api/cases/{id}/emergency/grading")
    EmergencyBody grade(Actor actor, @PathVariable String id, @RequestBody Grading body, Locale locale) {
        Grade grade = Coded.find(Grade.class, body.grade() == null ? "" : body.grade())
                .orElseThrow(() -> Refused.field("grade", "emergency.grade"));
        gradings.grade(
                actor,
                CaseId.of(id),
                version(body.version()),
                grade,
                time("discoveredAt", body.discoveredAt()),
                body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/api/cases/{id}/emergency/report")
    EmergencyBody report(Actor actor, @PathVariable String id, @RequestBody Report body, Locale locale) {
        gradings.report(
                actor,
                CaseId.of(id),
                version(body.version()),
                time("reportedAt", body.reportedAt()),
                body.to(),
                body.number());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/api/cases/{id}/emergency/death")
    EmergencyBody died(Actor actor, @PathVariable String id, @RequestBody Death body, Locale locale) {
        emergencies.died(actor, CaseId.of(id), version(body.version()), time("diedAt", body.diedAt()));
        return files.read(actor, CaseId.of(id), locale);
    }

    @GetMapping("/api/emergency-protocol")
    Protocol protocol(Actor actor) {
        return protocols.read(actor);
    }

    @PutMapping("/api/emergency-protocol")
    Protocol change(Actor actor, @RequestBody Protocol protocol) {
        return protocols.change(actor, protocol);
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refused.field("version", "emergency.version");
        }
        return version;
    }

    private static @Nullable Instant time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.field(field, "emergency.time");
        }
    }
}
