package io.huiyin.knowledge;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles as staff write and find them. Who edits for a whole hospital edits every article, the head of a
 * department only those of the own one. Nothing is deleted: what is no longer true is retired.
 */
@Component
public class Articles {

    private final ArticleTable table;
    private final ProposalTable proposals;
    private final ArticleForm form;
    private final Shelf shelf;
    private final Hospitals hospitals;
    private final AuditTrail audit;
    private final Clock clock;

    Articles(
            ArticleTable table,
            ProposalTable proposals,
            ArticleForm form,
            Shelf shelf,
            Hospitals hospitals,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.proposals = proposals;
        this.form = form;
        this.shelf = shelf;
        this.hospitals = hospitals;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the hospital, the last changed first; with words, only those that answer them, the best first. */
    @Transactional(readOnly = true)
    public List<Article> find(Actor reader, String words) {
        reader.must(Permission.CASE_READ);
        List<Article> all = table.all(reader.hospital());
        return words.isBlank()
                ? all
                : new Finder(all)
                        .find(words, ArticleTable.MOST, Finder.FOR_SEARCH).stream()
                                .map(Finder.Hit::article)
                                .toList();
    }

    @Transactional(readOnly = true)
    public Article read(Actor reader, ArticleId id) {
        reader.must(Permission.CASE_READ);
        return table.find(reader.hospital(), id).orElseThrow(Refused::notFound);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(Actor reader, ArticleId id) {
        reader.must(Permission.CASE_READ);
        return table.versions(reader.hospital(), id);
    }

    /** Of every article that was ever proposed. */
    @Transactional(readOnly = true)
    public Map<ArticleId, Counts> counts(Actor reader) {
        reader.must(Permission.CASE_READ);
        return proposals.counts(reader.hospital());
    }

    @Transactional
    public Article write(Actor writer, NewArticle draft) {
        writer.must(Permission.KNOWLEDGE_EDIT);
        Article article = form.read(writer, new ArticleId(Ids.next(clock.instant())), 1, draft);
        mustOwn(writer, article.department());
        if (table.all(writer.hospital()).size() >= ArticleTable.MOST) {
            throw new Refused("article.too_many", ArticleTable.MOST);
        }
        table.add(writer.hospital(), article);
        return done(writer, "article_created", article);
    }

    /** Refused as {@code changed} if somebody else wrote a version in between. */
    @Transactional
    public Article change(Actor writer, ArticleId id, int version, NewArticle draft) {
        writer.must(Permission.KNOWLEDGE_EDIT);
        Article before = table.find(writer.hospital(), id).orElseThrow(Refused::notFound);
        mustOwn(writer, before.department());
        Article next = form.read(writer, id, version + 1, draft);
        mustOwn(writer, next.department());
        if (!table.change(writer.hospital(), next)) {
            throw Refused.changed();
        }
        return done(
                writer,
                "article_"
                        + (next.state() == before.state()
                                ? "changed"
                                : next.state().code()),
                next);
    }

    public boolean mayEdit(Actor actor, Article article) {
        return actor.may(Permission.KNOWLEDGE_EDIT) && owns(actor, article.department());
    }

    /** Whether somebody should have read it again by now. */
    public boolean overdue(HospitalId hospital, Article article) {
        return article.overdue(today(hospital));
    }

    /** What patients asked and found no answer to. */
    @Transactional(readOnly = true)
    public List<Question> unanswered(Actor reader) {
        reader.must(Permission.KNOWLEDGE_EDIT);
        return proposals.open(reader.hospital());
    }

    /** An article answers it now, or none ever will. */
    @Transactional
    public void handle(Actor actor, String sense) {
        actor.must(Permission.KNOWLEDGE_EDIT);
        if (proposals.handle(actor.hospital(), sense, actor.staff().value(), clock.instant()) == 0) {
            throw Refused.notFound();
        }
    }

    private LocalDate today(HospitalId hospital) {
        return clock.instant().atZone(hospitals.find(hospital).zone()).toLocalDate();
    }

    private static void mustOwn(Actor actor, DepartmentId department) {
        if (!owns(actor, department)) {
            throw new Refused("article.department");
        }
    }

    private static boolean owns(Actor actor, DepartmentId department) {
        return actor.seesWholeHospital() || actor.belongsTo(department);
    }

    private Article done(Actor writer, String action, Article article) {
        shelf.forget(writer.hospital());
        audit.record(writer.hospital(), writer, action, article.question().zh(), null);
        return article;
    }
}
