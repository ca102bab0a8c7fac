package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Conversation;
import io.huiyin.cases.Duplicates;
import io.huiyin.cases.FamilyFiles;
import io.huiyin.cases.MergeTrial;
import io.huiyin.cases.Mergers;
import io.huiyin.cases.Recurring;
import io.huiyin.intake.AttachmentId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases about the same matter: proposed, put together, taken apart, told the same. */
@RestController
@RequestMapping("/api/cases/{id}")
class MergeController {

    private final Duplicates duplicates;
    private final Recurring recurring;
    private final FamilyFiles families;
    private final MergeTrial trial;
    private final Mergers mergers;
    private final Conversation conversation;
    private final CaseFiles files;

    MergeController(
            Duplicates duplicates,
            Recurring recurring,
            FamilyFiles families,
            MergeTrial trial,
            Mergers mergers,
            Conversation conversation,
            CaseFiles files) {
        this.duplicates = duplicates;
        this.recurring = recurring;
        this.families = families;
        this.trial = trial;
        this.mergers = mergers;
        this.conversation = conversation;
        this.files = files;
    }

    /** Both versions as they were seen: what is decided is decided about both. */
    record Merging(
            @Nullable Integer version,
            @Nullable String lead,
            @Nullable Integer leadVersion,
            @Nullable String reason) {}

    record Separation(@Nullable Integer version, @Nullable String reason) {}

    record Reply(
            @Nullable String text,
            @Nullable Boolean plan,
            @Nullable List<String> attachments) {}

    @GetMapping("/duplicates")
    List<Duplicates.Proposal> duplicates(Actor actor, @PathVariable String id) {
        return duplicates.of(actor, CaseId.of(id));
    }

    @PutMapping("/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable String id, @PathVariable String other) {
        mergers.dismiss(actor, CaseId.of(id), CaseId.of(other));
    }

    @GetMapping("/recurrence")
    Recurring.Recurrence recurrence(Actor actor, @PathVariable String id) {
        return recurring.of(actor, CaseId.of(id));
    }

    @GetMapping("/family")
    FamilyFiles.FamilyBody family(Actor actor, @PathVariable String id) {
        return families.read(actor, CaseId.of(id));
    }

    @GetMapping("/family/{member}/attachments/{file}")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable String id, @PathVariable String member, @PathVariable String file) {
        return families.file(actor, CaseId.of(id), CaseId.of(member), AttachmentId.of(file))
                .answer();
    }

    /** What putting this case into that lead would do. */
    @GetMapping("/lead/{lead}/outlook")
    MergeTrial.Outlook outlook(Actor actor, @PathVariable String id, @PathVariable String lead) {
        return trial.of(actor, CaseId.of(id), CaseId.of(lead));
    }

    /** Answers the lead, for it is worked on from now on. */
    @PutMapping("/lead")
    CaseBody merge(Actor actor, @PathVariable String id, @RequestBody Merging body, Locale locale) {
        if (body.lead() == null || body.leadVersion() == null) {
            throw Refused.field("lead", "case.field.empty");
        }
        CaseId lead = CaseId.of(body.lead());
        mergers.merge(
                actor,
                new Mergers.Seen(CaseId.of(id), Typed.version(body.version())),
                new Mergers.Seen(lead, body.leadVersion()),
                body.reason());
        return files.read(actor, lead, locale);
    }

    @PostMapping("/separation")
    CaseBody separate(Actor actor, @PathVariable String id, @RequestBody Separation body, Locale locale) {
        mergers.separate(actor, new Mergers.Seen(CaseId.of(id), Typed.version(body.version())), body.reason());
        return files.read(actor, CaseId.of(id), locale);
    }

    @PostMapping("/replies-to-all")
    CaseBody replyToAll(
            Actor actor,
            @PathVariable String id,
            @RequestBody Reply body,
            @RequestHeader(name = Typed.KEY, required = false) @Nullable String key,
            Locale locale) {
        boolean plan = body.plan() == null || body.plan();
        List<AttachmentId> sent = Typed.files(body.attachments());
        conversation.replyToAll(actor, CaseId.of(id), body.text(), plan, Typed.key(key), sent);
        return files.read(actor, CaseId.of(id), locale);
    }
}
