package io.huiyin.orders;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of which column is what, as somebody last said it. */
@Repository
class ChoiceTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChoiceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Map<Heading, Integer>> find(HospitalId hospital, String headings) {
        return jdbc.sql("""
                        select choice from orders.column_choice where hospital_id = :hospital and headings = :headings
                        """)
                .param("hospital", hospital.value())
                .param("headings", headings)
                .query((row, number) -> choice(json.readTree(row.getString(1))))
                .optional();
    }

    void remember(HospitalId hospital, String headings, Map<Heading, Integer> choice, Instant at) {
        Map<String, Integer> codes = new TreeMap<>();
        choice.forEach((heading, column) -> codes.put(heading.code(), column));
        jdbc.sql("""
                        insert into orders.column_choice (hospital_id, headings, choice, chosen_at)
                        values (:hospital, :headings, cast(:choice as jsonb), :at)
                            on conflict (hospital_id, headings)
                            do update set choice = excluded.choice, chosen_at = excluded.chosen_at
                        """)
                .param("hospital", hospital.value())
                .param("headings", headings)
                .param("choice", json.writeValueAsString(codes))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<Heading, Integer> choice(JsonNode codes) {
        Map<Heading, Integer> choice = new EnumMap<>(Heading.class);
        codes.properties()
                .forEach(each -> Coded.find(Heading.class, each.getKey())
                        .ifPresent(
                                heading -> choice.put(heading, each.getValue().asInt())));
        return choice;
    }
}
