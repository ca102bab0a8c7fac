package io.huiyin.knowledge;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.Notice;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells who keeps an article true that it is to be read again, or that it did not help. */
@Component
class Reminders {

    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_BETWEEN = 7;
    private static final int DAYS_KEPT = 183;

    private final ArticleTable articles;
    private final ProposalTable proposals;
    private final People people;
    private final Hospitals hospitals;
    private final Notices notices;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminders(
            ArticleTable articles,
            ProposalTable proposals,
            People people,
            Hospitals hospitals,
            Notices notices,
            TransactionOperations transaction,
            Clock clock) {
        this.articles = articles;
        this.proposals = proposals;
        this.people = people;
        this.hospitals = hospitals;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A week before the day, and again every week until somebody has read the article. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void remind() {
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        for (HospitalId hospital :
                articles.hospitalsToRemind(today.plusDays(DAYS_AHEAD + 1L), today.minusDays(DAYS_BETWEEN - 1L))) {
            transaction.executeWithoutResult(status -> remind(hospital));
        }
        transaction.executeWithoutResult(
                status -> proposals.forgetBefore(clock.instant().minus(Duration.ofDays(DAYS_KEPT))));
    }

    private void remind(HospitalId hospital) {
        LocalDate today =
                clock.instant().atZone(hospitals.find(hospital).zone()).toLocalDate();
        List<Article> due = articles.remind(hospital, today.plusDays(DAYS_AHEAD), today.minusDays(DAYS_BETWEEN), today);
        for (Article article : due) {
            notices.tell(hospital, keepers(hospital, article), review(article, today));
        }
    }

    private static Notice review(Article article, LocalDate today) {
        boolean overdue = article.reviewOn().isBefore(today);
        return new Notice(
                "article_review",
                overdue
                        ? new Bilingual("知识条目过了复核日期", "An article is overdue for review")
                        : new Bilingual("知识条目该复核了", "An article is due for review"),
                new Bilingual(
                        "“" + article.question().zh() + "”的复核日期是 " + article.reviewOn() + "。请到知识库核对答案，改好后写下新的复核日期。",
                        "“" + english(article) + "” is due for review on " + article.reviewOn()
                                + ". Read the answer again in the knowledge base and set the next date."),
                null,
                false,
                "article-review:" + article.id() + ":" + today);
    }

    /** Once a day and article: many patients may say so. */
    void didNotHelp(HospitalId hospital, Article article, Instant now) {
        LocalDate today = now.atZone(hospitals.find(hospital).zone()).toLocalDate();
        notices.tell(
                hospital,
                keepers(hospital, article),
                new Notice(
                        "article_not_helped",
                        new Bilingual("有患者说，这个答案没帮上忙", "A patient says that an answer did not help"),
                        new Bilingual(
                                "条目是“" + article.question().zh() + "”。请看看知识库里患者的问法，把答案写得更准。",
                                "The article is “" + english(article)
                                        + "”. See in the knowledge base what was asked, and make the answer fit."),
                        null,
                        false,
                        "article-not-helped:" + article.id() + ":" + today));
    }

    /** Who is named, else the heads of the department, else the relations office, which keeps what nobody keeps. */
    private List<StaffId> keepers(HospitalId hospital, Article article) {
        if (article.responsible() != null) {
            return List.of(article.responsible());
        }
        List<StaffMember> heads = people.headsOf(hospital, article.department());
        return (heads.isEmpty() ? people.withRole(hospital, Role.RELATIONS_OFFICER) : heads)
                .stream().map(StaffMember::id).toList();
    }

    private static String english(Article article) {
        return article.question().en().isEmpty()
                ? article.question().zh()
                : article.question().en();
    }
}
