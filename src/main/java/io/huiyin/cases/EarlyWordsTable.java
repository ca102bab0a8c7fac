package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.WordsAdded;
import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that were there before the case. */
@Repository
class EarlyWordsTable {

    private final JdbcClient jdbc;

    EarlyWordsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(WordsAdded words) {
        jdbc.sql("""
                insert into cases.early_words (hospital_id, addition_id, feedback_id, words, at, danger)
                values (:hospital, :addition, :feedback, :words, :at, :danger)
                    on conflict do nothing
                """)
                .param("hospital", words.hospital().value())
                .param("addition", words.additionId())
                .param("feedback", words.feedback().value())
                .param("words", words.text())
                .param("at", Timestamp.from(words.at()))
                .param("danger", words.danger())
                .update();
    }

    /** Takes what waits for these; whoever takes it puts it into the case. */
    List<WordsAdded> take(HospitalId hospital, Collection<FeedbackId> feedback) {
        return jdbc.sql("""
                        delete from cases.early_words
                         where hospital_id = :hospital and feedback_id = any (:feedback)
                        returning addition_id, feedback_id, words, at, danger
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .query((row, number) -> new WordsAdded(
                        hospital,
                        new FeedbackId(Columns.uuid(row, "feedback_id")),
                        Columns.uuid(row, "addition_id"),
                        row.getString("words"),
                        Columns.at(row, "at"),
                        row.getBoolean("danger")))
                .list();
    }

    /** Words whose case was opened while they were being written down: neither saw the other. */
    List<WordsAdded> stranded(int limit) {
        return jdbc.sql("""
                        select w.hospital_id, w.addition_id, w.feedback_id, w.words, w.at, w.danger
                          from cases.early_words w
                          join cases.feedback_case c
                            on c.hospital_id = w.hospital_id and c.feedback_id = w.feedback_id
                         order by w.at
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new WordsAdded(
                        new HospitalId(row.getLong("hospital_id")),
                        new FeedbackId(Columns.uuid(row, "feedback_id")),
                        Columns.uuid(row, "addition_id"),
                        row.getString("words"),
                        Columns.at(row, "at"),
                        row.getBoolean("danger")))
                .list();
    }
}
