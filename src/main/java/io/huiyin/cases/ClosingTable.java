package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of what a hospital asks for before a case is closed, where it is not the standard. */
@Repository
class ClosingTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who decided it, when and why. */
    record Decision(ClosingRules rules, String reason, Instant at, StaffId by) {}

    /** The newest first. */
    List<Decision> decisions(HospitalId hospital) {
        return jdbc.sql("""
                        select number, rules, reason, decided_at, decided_by
                          from cases.closing_version
                         where hospital_id = :hospital
                         order by number desc
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Decision(
                        new ClosingRules(
                                row.getInt("number"),
                                List.of(JSON.readValue(row.getString("rules"), ClosingRule[].class))),
                        row.getString("reason"),
                        Columns.at(row, "decided_at"),
                        new StaffId(Columns.uuid(row, "decided_by"))))
                .list();
    }

    /** False if somebody else has taken the number. */
    boolean decide(HospitalId hospital, Decision decision) {
        return jdbc.sql("""
                                insert into cases.closing_version (hospital_id, number, rules, reason, decided_at, decided_by)
                                values (:hospital, :number, cast(:rules as jsonb), :reason, :at, :by)
                                    on conflict (hospital_id, number) do nothing
                                """)
                        .param("hospital", hospital.value())
                        .param("number", decision.rules().number())
                        .param("rules", JSON.writeValueAsString(decision.rules().rules()))
                        .param("reason", decision.reason())
                        .param("at", Timestamp.from(decision.at()))
                        .param("by", decision.by().value())
                        .update()
                == 1;
    }
}
