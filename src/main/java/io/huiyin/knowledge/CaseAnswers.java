package io.huiyin.knowledge;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Sighted;
import io.huiyin.cases.Sightings;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whoever answers a case: the articles that fit, and those that the patient has read without being helped. */
@Component
public class CaseAnswers {

    private static final int MOST = 4;

    private final Sightings sightings;
    private final Feedbacks feedbacks;
    private final Shelf shelf;
    private final ArticleTable articles;
    private final ProposalTable proposals;

    CaseAnswers(Sightings sightings, Feedbacks feedbacks, Shelf shelf, ArticleTable articles, ProposalTable proposals) {
        this.sightings = sightings;
        this.feedbacks = feedbacks;
        this.shelf = shelf;
        this.articles = articles;
        this.proposals = proposals;
    }

    /** An article that fits a case. */
    public record Fitting(Article article, boolean notHelped) {}

    /** Those that did not help come last, and are there even if nothing else makes them fit. */
    @Transactional(readOnly = true)
    public List<Fitting> of(Actor reader, CaseId id) {
        Sighted seen = sightings.find(reader, id);
        HospitalId hospital = reader.hospital();
        Set<ArticleId> tried = proposals.notHelped(hospital, feedbacks.keyOf(hospital, seen.feedback()));
        String words = feedbacks.find(hospital, seen.feedback()).text();
        List<Fitting> fitting = new ArrayList<>();
        shelf.of(hospital).find(words, MOST + tried.size(), Finder.FOR_STAFF).stream()
                .map(Finder.Hit::article)
                .filter(article -> !tried.contains(article.id()))
                .limit(MOST)
                .forEach(article -> fitting.add(new Fitting(article, false)));
        tried.forEach(
                article -> articles.find(hospital, article).ifPresent(found -> fitting.add(new Fitting(found, true))));
        return fitting;
    }
}
