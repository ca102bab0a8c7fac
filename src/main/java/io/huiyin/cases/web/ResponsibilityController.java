package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Handing;
import io.huiyin.cases.TransferReason;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose case it is: giving it back, deciding it, and parts that are declined or taken back. */
@RestController
@RequestMapping("/api/cases/{id}")
class ResponsibilityController {

    private final Handing handing;
    private final CaseFiles files;

    ResponsibilityController(Handing handing, CaseFiles files) {
        this.handing = handing;
        this.files = files;
    }

    record Return(
            @Nullable Integer version,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    record Decision(
            @Nullable Integer version,
            @Nullable String department,
            @Nullable String reason) {}

    record Reason(@Nullable Integer version, @Nullable String reason) {}

    /** Who gives a case back may have nothing more to see of it: 204 then. */
    @PutMapping("/return")
    ResponseEntity<CaseBody> sendBack(Actor actor, @PathVariable String id, @RequestBody Return body, Locale locale) {
        TransferReason why =
                Typed.codeOrNull("reasonCode", TransferReason.class, body.reasonCode(), "case.transfer.unknown");
        handing.sendBack(actor, CaseId.of(id), Typed.version(body.version()), why, body.reason());
        return files.readIfSeen(actor, CaseId.of(id), locale)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/arbitration")
    CaseBody decide(Actor actor, @PathVariable String id, @RequestBody Decision body, Locale locale) {
        handing.decide(
                actor,
                CaseId.of(id),
                Typed.version(body.version()),
                Typed.department("department", body.department()),
                body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/joint-tasks/{task}/refusal")
    CaseBody decline(
            Actor actor, @PathVariable String id, @PathVariable String task, @RequestBody Reason body, Locale locale) {
        handing.declineJoint(actor, CaseId.of(id), Typed.version(body.version()), Ids.parse(task), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PutMapping("/joint-tasks/{task}/withdrawal")
    CaseBody withdraw(
            Actor actor, @PathVariable String id, @PathVariable String task, @RequestBody Reason body, Locale locale) {
        handing.withdrawJoint(actor, CaseId.of(id), Typed.version(body.version()), Ids.parse(task), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }
}
