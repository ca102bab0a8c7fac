package io.huiyin.analysis;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the labels in one hospital. */
@Repository
class ModelCardFigures {

    private final JdbcClient jdbc;

    ModelCardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many texts were read, and how many of them were left to people. */
    record Read(int understood, int needsPerson) {}

    Read read(HospitalId hospital, Instant since) {
        return jdbc.sql("""
                        select count(*) as understood, count(*) filter (where needs_person) as needs_person
                          from analysis.understanding
                         where hospital_id = :hospital and understood_at >= :since
                        """)
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .query(Read.class)
                .single();
    }

    /** Of each level: how often people said whether it was right, and how often it was. */
    Map<String, ModelCard.Checked> checked(HospitalId hospital, Instant since) {
        Map<String, ModelCard.Checked> checked = new TreeMap<>();
        jdbc.sql("""
                        select label, count(*) as checked, count(*) filter (where label <> all (c.changed)) as correct
                          from analysis.correction c, unnest(c.fixed) as label
                         where c.hospital_id = :hospital and c.said_at >= :since
                         group by label
                        """)
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .query(row -> {
                    checked.put(
                            row.getString("label"),
                            new ModelCard.Checked(row.getInt("checked"), row.getInt("correct")));
                });
        return checked;
    }
}
