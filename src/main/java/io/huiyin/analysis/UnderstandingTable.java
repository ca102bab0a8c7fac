package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code analysis.understanding}. */
@Repository
class UnderstandingTable {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<String, Double>> PROBABILITIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JsonMapper json;

    UnderstandingTable(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps what is already there: the same feedback may be handed over twice. */
    void add(HospitalId hospital, List<FeedbackUnderstood.Item> items, Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        List<Object[]> rows =
                items.stream().map(item -> row(hospital, item, time)).toList();
        batches.batchUpdate("""
                insert into analysis.understanding (
                    hospital_id, feedback_id, model, nature, stage, issues, sentiment, severity,
                    evidence, probabilities, needs_person, understood_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                on conflict (hospital_id, feedback_id) do nothing
                """, rows);
    }

    /** Another reading takes the place of the one before; when it was first understood stays. */
    void replace(HospitalId hospital, List<FeedbackReread.Item> items) {
        List<Object[]> rows = items.stream()
                .map(item -> {
                    Understanding now = item.understanding();
                    return new Object[] {
                        now.model(),
                        now.nature().code(),
                        now.stage().code(),
                        now.issues().stream().map(Issue::code).toArray(String[]::new),
                        now.sentiment().code(),
                        now.severity(),
                        json.writeValueAsString(now.evidence()),
                        json.writeValueAsString(now.probabilities()),
                        now.needsPerson(),
                        hospital.value(),
                        item.feedback().id().value()
                    };
                })
                .toList();
        batches.batchUpdate("""
                update analysis.understanding
                   set model = ?, nature = ?, stage = ?, issues = ?, sentiment = ?, severity = ?, evidence = ?::jsonb,
                       probabilities = ?::jsonb, needs_person = ?
                 where hospital_id = ? and feedback_id = ?
                """, rows);
    }

    private Object[] row(HospitalId hospital, FeedbackUnderstood.Item item, OffsetDateTime time) {
        Understanding understanding = item.understanding();
        return new Object[] {
            hospital.value(),
            item.feedback().id().value(),
            understanding.model(),
            understanding.nature().code(),
            understanding.stage().code(),
            understanding.issues().stream().map(Issue::code).toArray(String[]::new),
            understanding.sentiment().code(),
            understanding.severity(),
            json.writeValueAsString(understanding.evidence()),
            json.writeValueAsString(understanding.probabilities()),
            understanding.needsPerson(),
            time
        };
    }

    Map<FeedbackId, Understanding> find(HospitalId hospital, Collection<FeedbackId> feedback) {
        Map<FeedbackId, Understanding> found = new HashMap<>();
        jdbc.sql("""
                        select feedback_id, model, nature, stage, issues, sentiment, severity,
                               evidence, probabilities, needs_person
                          from analysis.understanding
                         where hospital_id = :hospital and feedback_id = any (:feedback)
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new FeedbackId(row.getObject("feedback_id", UUID.class)), understanding(row));
                });
        return found;
    }

    private Understanding understanding(ResultSet row) throws SQLException {
        return new Understanding(
                row.getString("model"),
                Coded.of(Nature.class, row.getString("nature")),
                Coded.of(ServiceStage.class, row.getString("stage")),
                Stream.of((String[]) row.getArray("issues").getArray())
                        .map(code -> Coded.of(Issue.class, code))
                        .toList(),
                Coded.of(Sentiment.class, row.getString("sentiment")),
                row.getInt("severity"),
                json.readValue(row.getString("evidence"), EVIDENCE),
                json.readValue(row.getString("probabilities"), PROBABILITIES),
                row.getBoolean("needs_person"));
    }
}
