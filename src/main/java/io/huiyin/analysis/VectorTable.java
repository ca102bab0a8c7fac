package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** The rows of {@code analysis.vector}: where each piece of feedback lies among all that was ever said. */
@Repository
class VectorTable {

    private final JdbcOperations batches;

    VectorTable(JdbcOperations batches) {
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
}
