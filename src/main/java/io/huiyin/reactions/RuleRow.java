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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a rule lies in its row: its labels as sorted lists of codes. */
final class RuleRow {

    static final String COLUMNS = """
            id, name, name_en, natures, stages, issues, topics, severities, words, kind, who, department_id, hours,
            instruction, instruction_en, switched_on, version, tried_version, tried_at, tried_heard, tried_met""";

    private RuleRow() {}

    /** What a person decides of it, by the names of the columns in camel case. */
    static Map<String, @Nullable Object> parameters(HospitalId hospital, Rule rule) {
        When when = rule.when();
        DepartmentId department = rule.department();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("hospital", hospital.value());
        row.put("id", rule.id());
        row.put("name", rule.name().zh());
        row.put("nameEn", rule.name().en());
        row.put("natures", codes(when.natures()));
        row.put("stages", codes(when.stages()));
        row.put("issues", codes(when.issues()));
        row.put("topics", when.topics().stream().sorted().toArray(String[]::new));
        row.put(
                "severities",
                when.severities().stream().sorted().map(Integer::shortValue).toArray(Short[]::new));
        row.put("words", when.words().toArray(String[]::new));
        row.put("kind", rule.kind().code());
        row.put("who", rule.who().code());
        row.put("department", department == null ? null : department.value());
        row.put("hours", rule.hours());
        row.put("instruction", rule.instruction().zh());
        row.put("instructionEn", rule.instruction().en());
        row.put("version", rule.version());
        return row;
    }

    static Rule rule(ResultSet row, int number) throws SQLException {
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
