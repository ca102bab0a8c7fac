package io.huiyin.reactions;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the rules; what was removed is not among them. */
@Repository
class RuleTable {

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
                : jdbc.sql(COLUMNS + "hospital_id = :hospital and id in (:ids)")
                        .param("hospital", hospital.value())
                        .param("ids", ids)
                        .query(RuleTable::rule)
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
        bind(hospital, rule, """
                insert into reactions.rule
                    (hospital_id, id, name, name_en, natures, stages, issues, topics, severities, words, kind, who,
                     department_id, hours, instruction, instruction_en, switched_on, version)
                values (:hospital, :id, :name, :nameEn, :natures, :stages, :issues, :topics, :severities, :words, :kind,
                     :who, :department, :hours, :instruction, :instructionEn, false, :version)
                on conflict (hospital_id, id) do nothing
                """).update();
    }

    /** What was tried before was another rule: it is switched off. False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Rule rule) {
        return bind(hospital, rule, """
                        update reactions.rule
                           set name = :name, name_en = :nameEn, natures = :natures, stages = :stages, issues = :issues,
                               topics = :topics, severities = :severities, words = :words, kind = :kind, who = :who,
                               department_id = :department, hours = :hours, instruction = :instruction,
                               instruction_en = :instructionEn, switched_on = false, version = version + 1
                         where hospital_id = :hospital and id = :id and version = :version and removed_at is null
                        """).update() == 1;
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

    private static final String COLUMNS = """
            select id, name, name_en, natures, stages, issues, topics, severities, words, kind, who, department_id, hours,
                   instruction, instruction_en, switched_on, version, tried_version, tried_at, tried_heard, tried_met
              from reactions.rule
             where\s""";

    private JdbcClient.MappedQuerySpec<Rule> select(HospitalId hospital, String which) {
        return jdbc.sql(COLUMNS + "hospital_id = :hospital and " + which)
                .param("hospital", hospital.value())
                .query(RuleTable::rule);
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Rule rule, String sql) {
        When when = rule.when();
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", rule.id())
                .param("name", rule.name().zh())
                .param("nameEn", rule.name().en())
                .param("natures", codes(when.natures()))
                .param("stages", codes(when.stages()))
                .param("issues", codes(when.issues()))
                .param("topics", when.topics().stream().sorted().toArray(String[]::new))
                .param(
                        "severities",
                        when.severities().stream()
                                .sorted()
                                .map(Integer::shortValue)
                                .toArray(Short[]::new))
                .param("words", when.words().toArray(String[]::new))
                .param("kind", rule.kind().code())
                .param("who", rule.who().code())
                .param(
                        "department",
                        rule.department() == null ? null : rule.department().value())
                .param("hours", rule.hours())
                .param("instruction", rule.instruction().zh())
                .param("instructionEn", rule.instruction().en())
                .param("version", rule.version());
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        Integer version = row.getInt("version");
        Timestamp tried = row.getTimestamp("tried_at");
        return new Rule(
                row.getObject("id", UUID.class),
                new Bilingual(row.getString("name"), row.getString("name_en")),
                new When(
                        coded(Nature.class, row, "natures"),
                        coded(ServiceStage.class, row, "stages"),
                        coded(Issue.class, row, "issues"),
                        Set.of((String[]) row.getArray("topics").getArray()),
                        severities(row),
                        List.of((String[]) row.getArray("words").getArray())),
                Coded.of(Rule.Kind.class, row.getString("kind")),
                Coded.of(Rule.Who.class, row.getString("who")),
                department == null ? null : new DepartmentId(department),
                row.getObject("hours", Integer.class),
                new Bilingual(row.getString("instruction"), row.getString("instruction_en")),
                row.getBoolean("switched_on"),
                version,
                tried == null || !version.equals(row.getObject("tried_version", Integer.class))
                        ? null
                        : new Rule.Tried(tried.toInstant(), row.getInt("tried_heard"), row.getInt("tried_met")));
    }

    private static Set<Integer> severities(ResultSet row) throws SQLException {
        Set<Integer> severities = new LinkedHashSet<>();
        for (Short severity : (Short[]) row.getArray("severities").getArray()) {
            severities.add(severity.intValue());
        }
        return severities;
    }

    private static <E extends Enum<E> & Coded> Set<E> coded(Class<E> type, ResultSet row, String column)
            throws SQLException {
        Set<E> all = new LinkedHashSet<>();
        for (String code : (String[]) row.getArray(column).getArray()) {
            all.add(Coded.of(type, code));
        }
        return all;
    }

    private static String[] codes(Set<? extends Coded> all) {
        return Arrays.stream(all.toArray(Coded[]::new))
                .map(Coded::code)
                .sorted()
                .toArray(String[]::new);
    }
}
