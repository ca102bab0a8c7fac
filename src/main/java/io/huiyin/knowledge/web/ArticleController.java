package io.huiyin.knowledge.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.knowledge.Article;
import io.huiyin.knowledge.ArticleId;
import io.huiyin.knowledge.Articles;
import io.huiyin.knowledge.NewArticle;
import io.huiyin.knowledge.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The articles as staff write them, and what patients asked in vain. */
@RestController
@RequestMapping("/api/articles")
class ArticleController {

    private final Articles articles;
    private final Bodies bodies;

    ArticleController(Articles articles, Bodies bodies) {
        this.articles = articles;
        this.bodies = bodies;
    }

    record Change(
            @Nullable Integer version,
            @Nullable String state,
            @Nullable String questionZh,
            @Nullable String questionEn,
            @Nullable String answerZh,
            @Nullable String answerEn,
            @Nullable List<@Nullable String> phrasings,
            @Nullable List<@Nullable String> keywords,
            @Nullable String department,
            @Nullable String responsible,
            @Nullable String reviewOn) {

        NewArticle draft() {
            return new NewArticle(
                    state,
                    questionZh,
                    questionEn,
                    answerZh,
                    answerEn,
                    phrasings,
                    keywords,
                    department,
                    responsible,
                    reviewOn);
        }
    }

    record Handled(@Nullable String sense) {}

    @GetMapping
    List<ArticleRow> find(Actor actor, @RequestParam(defaultValue = "") String q) {
        return bodies.rows(actor, articles.find(actor, q));
    }

    @GetMapping("/{id}")
    ArticlePage read(Actor actor, @PathVariable String id) {
        return bodies.page(actor, articles.read(actor, ArticleId.of(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticlePage write(Actor actor, @RequestBody Change body) {
        return bodies.page(actor, articles.write(actor, body.draft()));
    }

    @PutMapping("/{id}")
    ArticlePage change(Actor actor, @PathVariable String id, @RequestBody Change body) {
        if (body.version() == null) {
            throw Refused.field("version", "field.required");
        }
        Article changed = articles.change(actor, ArticleId.of(id), body.version(), body.draft());
        return bodies.page(actor, changed);
    }

    @GetMapping("/unanswered")
    List<Question> unanswered(Actor actor) {
        return articles.unanswered(actor);
    }

    @PostMapping("/unanswered/handled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Actor actor, @RequestBody Handled body) {
        articles.handle(actor, body.sense() == null ? "" : body.sense());
    }
}
