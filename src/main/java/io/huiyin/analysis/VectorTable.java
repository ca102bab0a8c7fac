package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code analysis.vector}: where each piece of feedback lies among all that was ever said. */
@Repository
class VectorTable {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    VectorTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what is already there: the same feedback may be handed over twice. */
    void add(HospitalId hospital, Map<FeedbackId, byte[]> vectors) {
        List<Object[]> rows = vectors.entrySet().stream()
                .map(vector ->
                        new Object[] {hospital.value(), vector.getKey().value(), Vectors.MODEL, vector.getValue()})
                .toList();
        batches.batchUpdate("""
                insert into analysis.vector (hospital_id, feedback_id, model, vector)
                values (?, ?, ?, ?)
                on conflict (hospital_id, feedback_id) do nothing
                """, rows);
    }

    /** Those of another sentence model make room for these. */
    void replace(HospitalId hospital, Map<FeedbackId, byte[]> vectors) {
        List<Object[]> rows = vectors.entrySet().stream()
                .map(vector ->
                        new Object[] {hospital.value(), vector.getKey().value(), Vectors.MODEL, vector.getValue()})
                .toList();
        batches.batchUpdate("""
                insert into analysis.vector (hospital_id, feedback_id, model, vector)
                values (?, ?, ?, ?)
                on conflict (hospital_id, feedback_id) do update
                   set model = excluded.model, vector = excluded.vector
                """, rows);
    }

    /** Those of the present sentence model. */
    Map<FeedbackId, byte[]> of(HospitalId hospital, Collection<FeedbackId> feedback) {
        Map<FeedbackId, byte[]> vectors = new HashMap<>();
        jdbc.sql("""
                        select feedback_id, vector
                          from analysis.vector
                         where hospital_id = :hospital and feedback_id = any (:feedback) and model = :model
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .param("model", Vectors.MODEL)
                .query(row -> {
                    vectors.put(new FeedbackId(row.getObject("feedback_id", UUID.class)), row.getBytes("vector"));
                });
        return vectors;
    }
}
