package io.huiyin.knowledge.web;

import io.huiyin.intake.Buckets;
import io.huiyin.intake.Networks;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.knowledge.Answers;
import io.huiyin.knowledge.Article;
import io.huiyin.knowledge.ArticleId;
import io.huiyin.knowledge.KnowledgeSettings;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a patient's question is answered before it is sent. Words come in bodies, so that no log of addresses holds them. */
@RestController
@RequestMapping("/api/v1/hospitals/{code}/answers")
class AnswerController {

    private static final int MOST = 10;

    private final Answers answers;
    private final Hospitals hospitals;
    private final Buckets asking;

    AnswerController(Answers answers, Hospitals hospitals, KnowledgeSettings settings) {
        this.answers = answers;
        this.hospitals = hospitals;
        this.asking = new Buckets(settings.asking());
    }

    record Asked(@Nullable String text) {}

    record Proposed(ArticleId id, Bilingual question, Bilingual answer) {

        static Proposed of(Article article) {
            return new Proposed(article.id(), article.question(), article.answer());
        }
    }

    record Conclusion(
            @Nullable String text,
            @Nullable List<String> shown,
            @Nullable List<String> helped,
            @Nullable List<String> notHelped) {}

    @Operation(summary = "Up to three published articles that may answer these words; nothing is kept")
    @PostMapping
    List<Proposed> propose(@PathVariable String code, @RequestBody Asked body, HttpServletRequest request) {
        HospitalId hospital = hospital(code, request);
        return answers.propose(hospital, body.text()).stream().map(Proposed::of).toList();
    }

    @Operation(summary = "What became of the articles; the key is the Idempotency-Key under which the enquiry comes")
    @PutMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conclude(
            @PathVariable String code,
            @PathVariable UUID key,
            @RequestBody Conclusion body,
            HttpServletRequest request) {
        HospitalId hospital = hospital(code, request);
        answers.conclude(hospital, key, body.text(), ids(body.shown()), ids(body.helped()), ids(body.notHelped()));
    }

    private HospitalId hospital(String code, HttpServletRequest request) {
        if (!asking.take(Networks.sender(request.getRemoteAddr()))) {
            throw Refused.of(Refused.Kind.TOO_MANY, "feedback.too_many");
        }
        return hospitals.byCode(code).map(Hospital::id).orElseThrow(Refused::notFound);
    }

    private static List<ArticleId> ids(@Nullable List<String> typed) {
        List<String> ids = typed == null ? List.of() : typed;
        if (ids.size() > MOST) {
            throw Refused.notFound();
        }
        return ids.stream().map(ArticleId::of).toList();
    }
}
