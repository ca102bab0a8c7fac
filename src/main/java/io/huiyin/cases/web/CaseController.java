package io.huiyin.cases.web;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.CaseRow;
import io.huiyin.cases.Conversation;
import io.huiyin.cases.Explanation;
import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Resembling;
import io.huiyin.intake.AttachmentId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file of one case. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseController {

    private final CaseFiles files;
    private final Conversation conversation;
    private final Resembling resembling;

    CaseController(CaseFiles files, Conversation conversation, Resembling resembling) {
        this.files = files;
        this.conversation = conversation;
        this.resembling = resembling;
    }

    @GetMapping
    CaseBody read(Actor actor, @PathVariable String id, Locale locale) {
        return files.read(actor, CaseId.of(id), locale);
    }

    @GetMapping("/promises/{kind}")
    Explanation explain(Actor actor, @PathVariable String id, @PathVariable String kind, Locale locale) {
        PromiseKind asked = Coded.find(PromiseKind.class, kind).orElseThrow(Refused::notFound);
        return files.explain(actor, CaseId.of(id), asked, locale);
    }

    /** Beside the file, because it looks at thousands of others. */
    @GetMapping("/similar")
    List<CaseRow> similar(Actor actor, @PathVariable String id) {
        return resembling.to(actor, CaseId.of(id));
    }

    /** Pictures of later messages, and when the patient last looked. */
    @GetMapping("/conversation")
    Conversation.Beside conversation(Actor actor, @PathVariable String id) {
        return conversation.beside(actor, CaseId.of(id));
    }

    @GetMapping("/attachments/{file}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String id, @PathVariable String file) {
        return files.file(actor, CaseId.of(id), AttachmentId.of(file)).answer();
    }
}
