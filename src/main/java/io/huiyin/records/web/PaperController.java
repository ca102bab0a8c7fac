package io.huiyin.records.web;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.records.Dossiers;
import io.huiyin.records.LetterKind;
import io.huiyin.records.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What of a case is put on paper. */
@RestController
@RequestMapping("/api/cases/{id}")
class PaperController {

    private final Dossiers dossiers;
    private final Letters letters;

    PaperController(Dossiers dossiers, Letters letters) {
        this.dossiers = dossiers;
        this.letters = letters;
    }

    record Wish(@Nullable String reason) {}

    record Filling(
            @Nullable String kind,
            @Nullable String language,
            @Nullable Map<String, String> fields) {}

    @PostMapping("/dossiers")
    ResponseEntity<byte[]> dossier(Actor actor, @PathVariable String id, @RequestBody Wish wish, Locale locale) {
        return answer(dossiers.print(actor, CaseId.of(id), wish.reason(), locale));
    }

    @GetMapping("/letters")
    List<Letters.Written> written(Actor actor, @PathVariable String id) {
        return letters.written(actor, CaseId.of(id));
    }

    @PostMapping("/letters/drafts")
    Letters.Draft draft(Actor actor, @PathVariable String id, @RequestBody Filling body) {
        return letters.draft(actor, CaseId.of(id), kind(body.kind()), language(body), fields(body));
    }

    @PostMapping("/letters")
    @ResponseStatus(HttpStatus.CREATED)
    Letters.Written write(
            Actor actor,
            @PathVariable String id,
            @RequestBody Filling body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID letter = key == null ? UUID.randomUUID() : Ids.parse(key);
        return letters.write(actor, CaseId.of(id), letter, kind(body.kind()), language(body), fields(body));
    }

    @GetMapping("/letters/{letter}")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable String id, @PathVariable String letter) {
        return answer(letters.print(actor, CaseId.of(id), Ids.parse(letter)));
    }

    static LetterKind kind(@Nullable String code) {
        return Coded.find(LetterKind.class, code == null ? "" : code)
                .orElseThrow(() -> Refused.field("kind", "letter.kind"));
    }

    private static Locale language(Filling body) {
        return switch (body.language()) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            case null, default -> throw Refused.field("language", "letter.language");
        };
    }

    private static Map<String, String> fields(Filling body) {
        return body.fields() == null ? Map.of() : body.fields();
    }

    private static ResponseEntity<byte[]> answer(Dossiers.Printed printed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + printed.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(printed.pdf());
    }
}
