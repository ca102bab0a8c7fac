package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of what a hospital promises, where it is not the standard. */
@Repository
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who decided it, and when.
     *
     * @param withdrawnAt if it was taken back before it began
     */
    record Decision(
            PromiseVersion version,
            Instant decidedAt,
            @Nullable StaffId decidedBy,
            @Nullable Instant withdrawnAt) {}

    private record Line(int number, PromiseRule rule) {}

    /** The first decision first. */
    List<Decision> decisions(HospitalId hospital) {
        Map<Integer, List<PromiseRule>> rules = jdbc
                .sql("""
                        select number, level, kind, amount, unit from cases.promise_term
                         where hospital_id = :hospital
                         order by number, level, kind
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Line(
                        row.getInt("number"),
                        new PromiseRule(
                                Coded.of(Level.class, row.getString("level")),
                                Coded.of(PromiseKind.class, row.getString("kind")),
                                row.getInt("amount"),
                                Coded.of(Unit.class, row.getString("unit")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::number, Collectors.mapping(Line::rule, Collectors.toList())));
        return jdbc.sql("""
                        select number, valid_from, wait_days, asks, reason, decided_at, decided_by, withdrawn_at
                          from cases.promise_version
                         where hospital_id = :hospital
                         order by number
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Decision(
                        new PromiseVersion(
                                row.getInt("number"),
                                Columns.at(row, "valid_from"),
                                row.getInt("wait_days"),
                                row.getInt("asks"),
                                row.getString("reason"),
                                new PromiseRules(rules.getOrDefault(row.getInt("number"), List.of()))),
                        Columns.at(row, "decided_at"),
                        Columns.staff(row, "decided_by"),
                        Columns.atOrNull(row, "withdrawn_at")))
                .list();
    }

    /** Nothing is written if somebody else has taken the number. */
    boolean decide(HospitalId hospital, PromiseVersion version, Instant now, StaffId by) {
        int rows = jdbc.sql("""
                        insert into cases.promise_version (hospital_id, number, valid_from, wait_days, asks, reason,
                               decided_at, decided_by)
                        values (:hospital, :number, :from, :waitDays, :asks, :reason, :now, :by)
                            on conflict (hospital_id, number) do nothing
                        """)
                .param("hospital", hospital.value())
                .param("number", version.number())
                .param("from", Timestamp.from(version.validFrom()))
                .param("waitDays", version.waitDays())
                .param("asks", version.asks())
                .param("reason", version.reason())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        if (rows == 0) {
            return false;
        }
        for (PromiseRule rule : version.rules().rules()) {
            jdbc.sql("""
                            insert into cases.promise_term (hospital_id, number, level, kind, amount, unit)
                            values (:hospital, :number, :level, :kind, :amount, :unit)
                            """)
                    .param("hospital", hospital.value())
                    .param("number", version.number())
                    .param("level", rule.level().code())
                    .param("kind", rule.kind().code())
                    .param("amount", rule.amount())
                    .param("unit", rule.unit().code())
                    .update();
        }
        return true;
    }

    boolean withdraw(HospitalId hospital, int number, Instant now, StaffId by) {
        return jdbc.sql("""
                                update cases.promise_version set withdrawn_at = :now, withdrawn_by = :by
                                 where hospital_id = :hospital and number = :number and withdrawn_at is null
                                """)
                        .param("hospital", hospital.value())
                        .param("number", number)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
