package io.huiyin.knowledge;

import io.huiyin.intake.Words;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.language.Normal;
import io.huiyin.patients.Masking;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a patient before anything is sent. While they write, nothing is written down; when they are done, what became
 * of each article is, and of the question only if none helped: masked, and for half a year.
 */
@Component
public class Answers {

    private static final int MOST = 3;
    private static final int KEPT = 300;

    private final Shelf shelf;
    private final ArticleTable articles;
    private final ProposalTable proposals;
    private final Reminders reminders;
    private final Clock clock;

    Answers(Shelf shelf, ArticleTable articles, ProposalTable proposals, Reminders reminders, Clock clock) {
        this.shelf = shelf;
        this.articles = articles;
        this.proposals = proposals;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Up to three published articles that answer these words, the best first; often none. */
    public List<Article> propose(HospitalId hospital, @Nullable String text) {
        return shelf.of(hospital).find(checked(text), MOST, Finder.FOR_PATIENTS).stream()
                .map(Finder.Hit::article)
                .toList();
    }

    /**
     * What became of it. Said again under the same key, the later word counts.
     *
     * @param key under which the enquiry comes if it is sent; nobody but the sender knows it
     * @param shown what was proposed and not judged
     */
    @Transactional
    public void conclude(
            HospitalId hospital,
            UUID key,
            @Nullable String text,
            Collection<ArticleId> shown,
            Collection<ArticleId> helped,
            Collection<ArticleId> notHelped) {
        String words = checked(text);
        Instant now = clock.instant();
        judge(hospital, key, shown, Verdict.SHOWN, now);
        judge(hospital, key, helped, Verdict.HELPED, now);
        judge(hospital, key, notHelped, Verdict.NOT_HELPED, now);
        if (!helped.isEmpty()) {
            proposals.forget(hospital, key);
        } else if (shown.isEmpty() || !notHelped.isEmpty()) {
            String masked = Masking.text(words);
            proposals.ask(hospital, key, cut(masked), sense(masked), !notHelped.isEmpty(), now);
        }
    }

    private void judge(HospitalId hospital, UUID key, Collection<ArticleId> said, Verdict verdict, Instant now) {
        for (ArticleId id : Set.copyOf(said)) {
            Article article = articles.find(hospital, id).orElseThrow(Refused::notFound);
            if (proposals.judge(hospital, key, id, verdict, now) && verdict == Verdict.NOT_HELPED) {
                reminders.didNotHelp(hospital, article, now);
            }
        }
    }

    private static String checked(@Nullable String text) {
        String words = Words.clean(text == null ? "" : text);
        if (Words.blank(words) || Words.broken(words)) {
            throw Refused.field("text", "feedback.text.blank");
        }
        if (Words.length(words) > Words.MAX) {
            throw Refused.field("text", "feedback.text.too_long");
        }
        return words;
    }

    private static String cut(String words) {
        return Words.length(words) <= KEPT ? words : words.substring(0, words.offsetByCodePoints(0, KEPT)) + "…";
    }

    private static String sense(String masked) {
        return cut(Normal.of(masked).replaceAll("[^\\p{L}\\p{N}*]", ""));
    }
}
