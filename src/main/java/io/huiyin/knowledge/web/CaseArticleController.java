package io.huiyin.knowledge.web;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.knowledge.ArticleId;
import io.huiyin.knowledge.CaseAnswers;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The articles beside a case. */
@RestController
class CaseArticleController {

    private final CaseAnswers answers;

    CaseArticleController(CaseAnswers answers) {
        this.answers = answers;
    }

    record Fitting(ArticleId id, Bilingual question, Bilingual answer, boolean notHelped) {}

    @GetMapping("/api/cases/{id}/articles")
    List<Fitting> fitting(Actor actor, @PathVariable String id) {
        return answers.of(actor, CaseId.of(id)).stream()
                .map(one -> new Fitting(
                        one.article().id(),
                        one.article().question(),
                        one.article().answer(),
                        one.notHelped()))
                .toList();
    }
}
