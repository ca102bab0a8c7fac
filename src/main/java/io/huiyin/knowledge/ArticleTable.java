package io.huiyin.knowledge;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the articles and of their versions. */
@Repository
class ArticleTable {

    /** More no hospital writes; a list is read whole. */
    static final int MOST = 2_000;

    private final JdbcClient jdbc;

    ArticleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Article> all(HospitalId hospital) {
        return jdbc.sql("""
                        select id, version, state, question_zh, question_en, answer_zh, answer_en, phrasings, keywords,
                               department_id, responsible, review_on, changed_at, changed_by
                          from knowledge.article where hospital_id = :hospital
                         order by changed_at desc, id desc limit :most
                        """)
                .param("hospital", hospital.value())
                .param("most", MOST)
                .query(ArticleTable::article)
                .list();
    }

    Optional<Article> find(HospitalId hospital, ArticleId id) {
        return jdbc.sql("""
                        select id, version, state, question_zh, question_en, answer_zh, answer_en, phrasings, keywords,
                               department_id, responsible, review_on, changed_at, changed_by
                          from knowledge.article where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(ArticleTable::article)
                .optional();
    }

    void add(HospitalId hospital, Article article) {
        bind(hospital, article, """
                        insert into knowledge.article
                               (hospital_id, id, version, state, question_zh, question_en, answer_zh, answer_en,
                                phrasings, keywords, department_id, responsible, review_on, changed_at, changed_by)
                        values (:hospital, :id, :version, :state, :questionZh, :questionEn, :answerZh, :answerEn,
                                :phrasings, :keywords, :department, :responsible, :reviewOn, :changedAt, :changedBy)
                        """)
                .param("department", article.department().value())
                .param(
                        "responsible",
                        article.responsible() == null
                                ? null
                                : article.responsible().value())
                .param("reviewOn", article.reviewOn())
                .update();
        keep(hospital, article);
    }

    /** Puts the next version in place of the one before it; false if that is no longer there. */
    boolean change(HospitalId hospital, Article next) {
        boolean changed = bind(hospital, next, """
                        update knowledge.article
                           set version = :version, state = :state, question_zh = :questionZh,
                               question_en = :questionEn, answer_zh = :answerZh, answer_en = :answerEn,
                               phrasings = :phrasings, keywords = :keywords, department_id = :department,
                               responsible = :responsible, review_on = :reviewOn, reminded_on = null,
                               changed_at = :changedAt, changed_by = :changedBy
                         where hospital_id = :hospital and id = :id and version = :version - 1
                        """)
                        .param("department", next.department().value())
                        .param(
                                "responsible",
                                next.responsible() == null
                                        ? null
                                        : next.responsible().value())
                        .param("reviewOn", next.reviewOn())
                        .update()
                == 1;
        if (changed) {
            keep(hospital, next);
        }
        return changed;
    }

    private void keep(HospitalId hospital, Article article) {
        bind(hospital, article, """
                        insert into knowledge.article_version
                               (hospital_id, article_id, version, state, question_zh, question_en, answer_zh, answer_en,
                                phrasings, keywords, changed_at, changed_by)
                        values (:hospital, :id, :version, :state, :questionZh, :questionEn, :answerZh, :answerEn,
                                :phrasings, :keywords, :changedAt, :changedBy)
                        """).update();
    }

    /** Newest first. */
    List<ArticleVersion> versions(HospitalId hospital, ArticleId id) {
        return jdbc.sql("""
                        select version, state, question_zh, question_en, answer_zh, answer_en, phrasings, keywords,
                               changed_at, changed_by
                          from knowledge.article_version
                         where hospital_id = :hospital and article_id = :id
                         order by version desc
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query((row, number) -> new ArticleVersion(
                        row.getInt("version"),
                        Coded.of(Article.State.class, row.getString("state")),
                        new Bilingual(row.getString("question_zh"), row.getString("question_en")),
                        new Bilingual(row.getString("answer_zh"), row.getString("answer_en")),
                        texts(row, "phrasings"),
                        texts(row, "keywords"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        new StaffId(row.getObject("changed_by", UUID.class))))
                .list();
    }

    /** Hospitals with an article whose review is due and of which nobody was reminded for so long. */
    List<HospitalId> hospitalsToRemind(LocalDate due, LocalDate reminded) {
        return jdbc.sql("""
                        select distinct hospital_id from knowledge.article
                         where state = 'published' and review_on <= :due
                           and (reminded_on is null or reminded_on <= :reminded)
                        """)
                .param("due", due)
                .param("reminded", reminded)
                .query((row, number) -> new HospitalId(row.getLong(1)))
                .list();
    }

    /** Takes them in hand: of several instances one gets each. */
    List<Article> remind(HospitalId hospital, LocalDate due, LocalDate reminded, LocalDate today) {
        return jdbc.sql("""
                        update knowledge.article set reminded_on = :today
                         where hospital_id = :hospital and state = 'published' and review_on <= :due
                           and (reminded_on is null or reminded_on <= :reminded)
                        returning id, version, state, question_zh, question_en, answer_zh, answer_en, phrasings,
                                  keywords, department_id, responsible, review_on, changed_at, changed_by
                        """)
                .param("hospital", hospital.value())
                .param("due", due)
                .param("reminded", reminded)
                .param("today", today)
                .query(ArticleTable::article)
                .list();
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Article article, String sql) {
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", article.id().value())
                .param("version", article.version())
                .param("state", article.state().code())
                .param("questionZh", article.question().zh())
                .param("questionEn", article.question().en())
                .param("answerZh", article.answer().zh())
                .param("answerEn", article.answer().en())
                .param("phrasings", article.phrasings().toArray(String[]::new))
                .param("keywords", article.keywords().toArray(String[]::new))
                .param("changedAt", article.changedAt().atOffset(ZoneOffset.UTC))
                .param("changedBy", article.changedBy().value());
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        UUID responsible = row.getObject("responsible", UUID.class);
        return new Article(
                new ArticleId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Coded.of(Article.State.class, row.getString("state")),
                new Bilingual(row.getString("question_zh"), row.getString("question_en")),
                new Bilingual(row.getString("answer_zh"), row.getString("answer_en")),
                texts(row, "phrasings"),
                texts(row, "keywords"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                responsible == null ? null : new StaffId(responsible),
                row.getObject("review_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new StaffId(row.getObject("changed_by", UUID.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
