package io.huiyin.cases.web;

import io.huiyin.cases.Conversation;
import io.huiyin.cases.Progress;
import io.huiyin.cases.ProgressBody;
import io.huiyin.intake.Addition;
import io.huiyin.intake.AttachmentId;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** The patient's own page. The code is the key; there is no account. */
@RestController
@RequestMapping("/api/v1/feedback/{code}")
class ProgressController {

    private final Progress progress;
    private final Conversation conversation;

    ProgressController(Progress progress, Conversation conversation) {
        this.progress = progress;
        this.conversation = conversation;
    }

    record Message(@Nullable String text, @Nullable List<String> attachments) {}

    /** When the page was opened before; null if never. */
    record Visit(@Nullable Instant previous) {}

    record Added(UUID id, Instant at) {}

    record Confirmation(@Nullable Boolean settled, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<ProgressBody> read(@PathVariable String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress.read(code));
    }

    @GetMapping("/attachments/{file}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String file) {
        return progress.file(code, AttachmentId.of(file)).answer();
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(
            @PathVariable String code,
            @RequestBody Message body,
            @RequestHeader(name = Typed.KEY, required = false) @Nullable String key) {
        Addition addition = progress.add(code, body.text(), Typed.files(body.attachments()), Typed.key(key));
        return new Added(addition.id(), addition.at());
    }

    /** Said once when the page is opened, so that it can show what is new since the last time. */
    @PutMapping("/visit")
    Visit visit(@PathVariable String code) {
        return new Visit(conversation.visit(code).orElse(null));
    }

    @PostMapping("/confirmation")
    ProgressBody confirm(@PathVariable String code, @RequestBody Confirmation body) {
        if (body.settled() == null) {
            throw Refused.field("settled", "case.field.empty");
        }
        return progress.confirm(code, body.settled(), body.reason());
    }
}
