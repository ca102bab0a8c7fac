package io.huiyin.knowledge;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what patients said of the articles they were shown, and of the questions that found no answer. */
@Repository
class ProposalTable {

    private static final int QUESTIONS = 200;

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Said again under the same key, the later word counts; true if it is news. */
    boolean judge(HospitalId hospital, UUID key, ArticleId article, Verdict verdict, Instant at) {
        return jdbc.sql("""
                        insert into knowledge.proposal (hospital_id, key, article_id, verdict, at)
                        values (:hospital, :key, :article, :verdict, :at)
                            on conflict (hospital_id, key, article_id)
                            do update set verdict = excluded.verdict, at = excluded.at
                         where proposal.verdict <> excluded.verdict
                        """)
                        .param("hospital", hospital.value())
                        .param("key", key)
                        .param("article", article.value())
                        .param("verdict", verdict.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<ArticleId, Counts> counts(HospitalId hospital) {
        Map<ArticleId, Counts> counts = new HashMap<>();
        jdbc.sql("""
                        select article_id, count(*) as shown,
                               count(*) filter (where verdict = 'helped') as helped,
                               count(*) filter (where verdict = 'not_helped') as not_helped
                          from knowledge.proposal where hospital_id = :hospital group by article_id
                        """).param("hospital", hospital.value()).query(row -> {
            counts.put(
                    new ArticleId(row.getObject("article_id", UUID.class)),
                    new Counts(row.getInt("shown"), row.getInt("helped"), row.getInt("not_helped")));
        });
        return counts;
    }

    /** Which articles did not help whoever handed in something under this key. */
    Set<ArticleId> notHelped(HospitalId hospital, UUID key) {
        return new HashSet<>(jdbc.sql("""
                        select article_id from knowledge.proposal
                         where hospital_id = :hospital and key = :key and verdict = 'not_helped'
                        """)
                .param("hospital", hospital.value())
                .param("key", key)
                .query((row, number) -> new ArticleId(row.getObject(1, UUID.class)))
                .list());
    }

    void ask(HospitalId hospital, UUID key, String masked, String sense, boolean found, Instant at) {
        jdbc.sql("""
                        insert into knowledge.question (hospital_id, key, words, sense, found, at)
                        values (:hospital, :key, :words, :sense, :found, :at)
                            on conflict (hospital_id, key)
                            do update set words = excluded.words, sense = excluded.sense, found = excluded.found
                        """)
                .param("hospital", hospital.value())
                .param("key", key)
                .param("words", masked)
                .param("sense", sense)
                .param("found", found)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An answer was found after all. */
    void forget(HospitalId hospital, UUID key) {
        jdbc.sql("delete from knowledge.question where hospital_id = :hospital and key = :key")
                .param("hospital", hospital.value())
                .param("key", key)
                .update();
    }

    /** What is asked most comes first. */
    List<Question> open(HospitalId hospital) {
        return jdbc.sql("""
                        select sense, min(words) as words, count(*) as times, bool_or(found) as found, max(at) as last_at
                          from knowledge.question
                         where hospital_id = :hospital and handled_at is null
                         group by sense
                         order by times desc, last_at desc
                         limit :most
                        """)
                .param("hospital", hospital.value())
                .param("most", QUESTIONS)
                .query((row, number) -> new Question(
                        row.getString("sense"),
                        row.getString("words"),
                        row.getInt("times"),
                        row.getBoolean("found"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many rows it was. */
    int handle(HospitalId hospital, String sense, UUID by, Instant at) {
        return jdbc.sql("""
                        update knowledge.question set handled_at = :at, handled_by = :by
                         where hospital_id = :hospital and sense = :sense and handled_at is null
                        """)
                .param("hospital", hospital.value())
                .param("sense", sense)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from knowledge.question where at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
