package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which words a case is found. */
@Repository
class SearchTable {

    private static final int FEW = 2000;

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sourceId whose words: the feedback or an addition
     */
    record Line(UUID caseId, UUID sourceId, Set<String> pairs) {}

    /**
     * The cases in which all of these pairs stand together, if there are few; empty if so many say it that it is quicker
     * to look into each case of the list on the way.
     */
    Optional<UUID[]> few(HospitalId hospital, Set<String> pairs) {
        List<UUID> found = jdbc.sql("""
                        select case_id
                          from cases.search_words
                         where hospital_id = :hospital and pairs @> cast(:pairs as text[])
                         limit :most
                        """)
                .param("hospital", hospital.value())
                .param("pairs", pairs.toArray(String[]::new))
                .param("most", FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found.toArray(UUID[]::new));
    }

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
