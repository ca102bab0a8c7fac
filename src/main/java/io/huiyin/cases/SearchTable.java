package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which words a case is found. */
@Repository
class SearchTable {

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sourceId whose words: the feedback or an addition
     */
    record Line(UUID caseId, UUID sourceId, Set<String> pairs) {}

    void add(HospitalId hospital, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into cases.search_words (hospital_id, case_id, source_id, pairs)
                select :hospital, x.case_id, x.source_id, x.pairs
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, source_id uuid, pairs text[])
                    on conflict (hospital_id, case_id, source_id) do nothing
                """)
                .param("hospital", hospital.value())
                .param("rows", Batch.of(lines))
                .update();
    }
}
