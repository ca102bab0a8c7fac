package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the history of a case. */
@Repository
class StepTable {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean written(HospitalId hospital, CaseId id, UUID step) {
        return jdbc.sql("""
                        select exists (
                          select from cases.step where hospital_id = :hospital and case_id = :case and id = :step)
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    /** Oldest first; what happened in one transaction stays in its order. */
    List<Step> history(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select id, at, kind, by_staff, words, facts
                          from cases.step
                         where hospital_id = :hospital and case_id = :case
                         order by at, position, id
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query((row, number) -> new Step(
                        Columns.uuid(row, "id"),
                        Columns.at(row, "at"),
                        Coded.of(StepKind.class, row.getString("kind")),
                        Columns.staff(row, "by_staff"),
                        row.getString("words"),
                        JSON.readValue(row.getString("facts"), FACTS)))
                .list();
    }
}
