package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a hospital promises something else than the standard. */
@Repository
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PromiseRule> own(HospitalId hospital) {
        return jdbc.sql("select level, kind, amount, unit from cases.promise_rule where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .query((row, number) -> new PromiseRule(
                        Coded.of(Level.class, row.getString("level")),
                        Coded.of(PromiseKind.class, row.getString("kind")),
                        row.getInt("amount"),
                        Coded.of(Unit.class, row.getString("unit"))))
                .list();
    }
}
