package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code analysis.correction} and of its history. */
@Repository
class CorrectionTable {

    private static final String COLUMNS =
            "feedback_id, nature, stage, issues, sentiment, severity, fixed, changed, said_by, said_at";

    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Corrected> find(HospitalId hospital, Collection<FeedbackId> feedback) {
        return jdbc.sql("""
                        select %s from analysis.correction
                         where hospital_id = :hospital and feedback_id = any (:feedback) and fixed <> '{}'
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .query((row, number) -> corrected(row))
                .list();
    }

    void save(HospitalId hospital, Corrected now) {
        Labels labels = now.labels();
        jdbc.sql("""
                        insert into analysis.correction (hospital_id, feedback_id, nature, stage, issues, sentiment,
                               severity, fixed, changed, said_by, said_at)
                        values (:hospital, :feedback, :nature, :stage, :issues, :sentiment, :severity, :fixed, :changed,
                               :by, :at)
                            on conflict (hospital_id, feedback_id) do update
                           set nature = excluded.nature, stage = excluded.stage, issues = excluded.issues,
                               sentiment = excluded.sentiment, severity = excluded.severity, fixed = excluded.fixed,
                               changed = excluded.changed, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("hospital", hospital.value())
                .param("feedback", now.feedback().value())
                .param("nature", labels.nature().code())
                .param("stage", labels.stage().code())
                .param("issues", codes(labels.issues()))
                .param("sentiment", labels.sentiment().code())
                .param("severity", labels.severity())
                .param("fixed", codes(now.fixed()))
                .param("changed", codes(now.changed()))
                .param("by", now.by().value())
                .param("at", Timestamp.from(now.at()))
                .update();
    }

    void add(HospitalId hospital, FeedbackId feedback, List<Said> said) {
        for (int position = 0; position < said.size(); position++) {
            Said one = said.get(position);
            jdbc.sql("""
                            insert into analysis.correction_step (hospital_id, feedback_id, id, label, how, from_value,
                                   to_value, model, said_by, said_at, position)
                            values (:hospital, :feedback, :id, :label, :how, :from, :to, :model, :by, :at, :position)
                            """)
                    .param("hospital", hospital.value())
                    .param("feedback", feedback.value())
                    .param("id", Ids.next(one.at()))
                    .param("label", one.label().code())
                    .param("how", one.how().code())
                    .param("from", one.from())
                    .param("to", one.to())
                    .param("model", one.model())
                    .param("by", one.by().value())
                    .param("at", Timestamp.from(one.at()))
                    .param("position", position)
                    .update();
        }
    }

    List<Said> history(HospitalId hospital, FeedbackId feedback) {
        return jdbc.sql("""
                        select label, how, from_value, to_value, model, said_by, said_at
                          from analysis.correction_step
                         where hospital_id = :hospital and feedback_id = :feedback
                         order by said_at, position, id
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new Said(
                        Coded.of(Label.class, row.getString("label")),
                        Coded.of(Said.How.class, row.getString("how")),
                        row.getString("from_value"),
                        row.getString("to_value"),
                        row.getString("model"),
                        new StaffId(row.getObject("said_by", UUID.class)),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    /** Those said after that position, in the order in which they were said. */
    List<Corrected> after(HospitalId hospital, Instant at, UUID feedback, int limit) {
        return jdbc.sql("""
                        select %s from analysis.correction
                         where hospital_id = :hospital and fixed <> '{}' and (said_at, feedback_id) > (:at, :feedback)
                         order by said_at, feedback_id
                         limit :limit
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("at", Timestamp.from(at))
                .param("feedback", feedback)
                .param("limit", limit)
                .query((row, number) -> corrected(row))
                .list();
    }

    /** The newest of what people say now, newest first. */
    List<Corrected> latest(HospitalId hospital, int limit) {
        return jdbc.sql("""
                        select %s from analysis.correction
                         where hospital_id = :hospital and fixed <> '{}'
                         order by said_at desc, feedback_id desc
                         limit :limit
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("limit", limit)
                .query((row, number) -> corrected(row))
                .list();
    }

    int count(HospitalId hospital, Instant since) {
        return jdbc.sql("""
                        select count(*) from analysis.correction
                         where hospital_id = :hospital and fixed <> '{}' and said_at >= :since
                        """)
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static Corrected corrected(ResultSet row) throws SQLException {
        return new Corrected(
                new FeedbackId(row.getObject("feedback_id", UUID.class)),
                new Labels(
                        Coded.of(Nature.class, row.getString("nature")),
                        Coded.of(ServiceStage.class, row.getString("stage")),
                        texts(row, "issues")
                                .map(code -> Coded.of(Issue.class, code))
                                .toList(),
                        Coded.of(Sentiment.class, row.getString("sentiment")),
                        row.getInt("severity")),
                labels(row, "fixed"),
                labels(row, "changed"),
                new StaffId(row.getObject("said_by", UUID.class)),
                row.getTimestamp("said_at").toInstant());
    }

    private static Set<Label> labels(ResultSet row, String column) throws SQLException {
        return texts(row, column).map(code -> Coded.of(Label.class, code)).collect(Collectors.toSet());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static String[] codes(Collection<? extends Coded> coded) {
        return coded.stream().map(Coded::code).toArray(String[]::new);
    }
}
