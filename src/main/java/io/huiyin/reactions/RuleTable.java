package io.huiyin.reactions;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the rules; what was removed is not among them. */
@Repository
class RuleTable {

    private static final String SELECT =
            "select " + RuleRow.COLUMNS + " from reactions.rule where hospital_id = :hospital and ";

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rule> all(HospitalId hospital) {
        return select(hospital, "removed_at is null order by name, id").list();
    }

    List<Rule> on(HospitalId hospital) {
        return select(hospital, "removed_at is null and switched_on order by id")
                .list();
    }

    /** Also removed ones: what they have caused is still there. */
    List<Rule> find(HospitalId hospital, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "id in (:ids)")
                        .param("hospital", hospital.value())
                        .param("ids", ids)
                        .query(RuleRow::rule)
                        .list();
    }

    boolean none(HospitalId hospital) {
        return jdbc.sql("select not exists (select 1 from reactions.rule where hospital_id = :hospital)")
                .param("hospital", hospital.value())
                .query(Boolean.class)
                .single();
    }

    /** Once only; known ids stay as they are. */
    void add(HospitalId hospital, Rule rule) {
        jdbc.sql("""
                insert into reactions.rule
                    (hospital_id, id, name, name_en, natures, stages, issues, topics, severities, words, kind, who,
                     department_id, hours, instruction, instruction_en, switched_on, version)
                values (:hospital, :id, :name, :nameEn, :natures, :stages, :issues, :topics, :severities, :words, :kind,
                     :who, :department, :hours, :instruction, :instructionEn, false, :version)
                on conflict (hospital_id, id) do nothing
                """).params(RuleRow.parameters(hospital, rule)).update();
    }

    /** What was tried before was another rule: it is switched off. False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Rule rule) {
        return jdbc.sql("""
                        update reactions.rule
                           set name = :name, name_en = :nameEn, natures = :natures, stages = :stages, issues = :issues,
                               topics = :topics, severities = :severities, words = :words, kind = :kind, who = :who,
                               department_id = :department, hours = :hours, instruction = :instruction,
                               instruction_en = :instructionEn, switched_on = false, version = version + 1
                         where hospital_id = :hospital and id = :id and version = :version and removed_at is null
                        """).params(RuleRow.parameters(hospital, rule)).update() == 1;
    }

    boolean tried(HospitalId hospital, UUID id, int version, Rule.Tried tried) {
        return jdbc.sql("""
                        update reactions.rule
                           set tried_version = version, tried_at = :at, tried_heard = :heard, tried_met = :met
                         where hospital_id = :hospital and id = :id and version = :version and removed_at is null
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .param("version", version)
                        .param("at", Timestamp.from(tried.at()))
                        .param("heard", tried.heard())
                        .param("met", tried.met())
                        .update()
                == 1;
    }

    /** Leaves the version alone: the rule itself is the same. */
    boolean switchTo(HospitalId hospital, UUID id, int version, boolean on) {
        return jdbc.sql("""
                        update reactions.rule
                           set switched_on = :on
                         where hospital_id = :hospital and id = :id and version = :version and removed_at is null
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    boolean remove(HospitalId hospital, UUID id, Instant now) {
        return jdbc.sql("""
                        update reactions.rule
                           set removed_at = :now, switched_on = false
                         where hospital_id = :hospital and id = :id and removed_at is null
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private JdbcClient.MappedQuerySpec<Rule> select(HospitalId hospital, String which) {
        return jdbc.sql(SELECT + which).param("hospital", hospital.value()).query(RuleRow::rule);
    }
}
