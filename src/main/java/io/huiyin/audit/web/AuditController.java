package io.huiyin.audit.web;

import io.huiyin.audit.AuditEntry;
import io.huiyin.audit.AuditFilter;
import io.huiyin.audit.AuditTrail;
import io.huiyin.audit.Verification;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of the auditor's hospital, newest first, and whether it is whole. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    record Person(@Nullable UUID id, String name) {}

    record Row(
            long id,
            Instant at,
            @Nullable Person actor,
            String action,
            String subject,
            @Nullable String reason,
            @Nullable String address,
            String outcome) {}

    record Check(boolean intact, long entries, @Nullable Long brokenAt) {}

    @GetMapping
    Page<Row> entries(
            Actor actor,
            @RequestParam(name = "action", required = false) @Nullable String action,
            @RequestParam(name = "actor", required = false) @Nullable UUID who,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String cursor) {
        AuditFilter filter = new AuditFilter(
                action, who, from == null ? null : from.toInstant(), to == null ? null : to.toInstant());
        return trail.entries(actor, filter, cursor).map(AuditController::row);
    }

    @GetMapping("/verification")
    Check verification(Actor actor) {
        Verification found = trail.verify(actor);
        return new Check(found.intact(), found.entries(), found.brokenAt());
    }

    private static Row row(AuditEntry entry) {
        String name = entry.actorName();
        return new Row(
                entry.number(),
                entry.at(),
                name == null ? null : new Person(entry.actorId(), name),
                entry.action(),
                entry.subject(),
                entry.reason(),
                entry.address(),
                entry.outcome());
    }
}
