package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a case only a reading writes: how much a person's look is worth, and the topics. */
@Repository
class RereadingTable {

    private final JdbcClient jdbc;

    RereadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(HospitalId hospital, CaseId id, double doubt, List<String> topics) {
        jdbc.sql("""
                        update cases.feedback_case
                           set doubt = :doubt, topics = :topics
                         where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("doubt", doubt)
                .param("topics", topics.toArray(String[]::new))
                .update();
    }
}
