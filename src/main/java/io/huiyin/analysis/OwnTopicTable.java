package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.StaffId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code analysis.own_topic} and of its examples. */
@Repository
class OwnTopicTable {

    private static final String SELECT = """
            select t.id, t.version, t.issue, t.code, t.name, t.name_en, t.automatic, t.trial, t.retired_at,
                   (select count(*) from analysis.own_topic_example e
                     where e.hospital_id = t.hospital_id and e.topic_id = t.id and e.belongs) as examples,
                   (select count(*) from analysis.own_topic_example e
                     where e.hospital_id = t.hospital_id and e.topic_id = t.id and not e.belongs) as others
              from analysis.own_topic t
             where t.hospital_id = :hospital
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnTopicTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a person said of one piece of feedback. */
    record Example(String code, FeedbackId feedback, boolean belongs) {}

    /** A topic that the reader names by itself. */
    record Head(String code, Issue issue, int version, float[] weights) {}

    List<OwnTopic> all(HospitalId hospital) {
        return jdbc.sql(SELECT + " order by t.issue, t.created_at")
                .param("hospital", hospital.value())
                .query((row, number) -> topic(row))
                .list();
    }

    Optional<OwnTopic> find(HospitalId hospital, UUID id) {
        return jdbc.sql(SELECT + " and t.id = :id")
                .param("hospital", hospital.value())
                .param("id", id)
                .query((row, number) -> topic(row))
                .optional();
    }

    /** False if there is another of that name. */
    boolean add(HospitalId hospital, OwnTopic topic, Instant at) {
        return jdbc.sql("""
                        insert into analysis.own_topic (hospital_id, id, version, issue, code, name, name_en, automatic,
                               created_at)
                        values (:hospital, :id, 0, :issue, :code, :name, :nameEn, false, :at)
                            on conflict do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("id", topic.id())
                        .param("issue", topic.issue().code())
                        .param("code", topic.code())
                        .param("name", topic.name())
                        .param("nameEn", topic.nameEn())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if somebody else was faster. */
    boolean change(HospitalId hospital, OwnTopic to, int version) {
        return jdbc.sql("""
                        update analysis.own_topic
                           set version = version + 1, name = :name, name_en = :nameEn, retired_at = :retired
                         where hospital_id = :hospital and id = :id and version = :version
                        """)
                        .param("hospital", hospital.value())
                        .param("id", to.id())
                        .param("version", version)
                        .param("name", to.name())
                        .param("nameEn", to.nameEn())
                        .param("retired", to.retiredAt() == null ? null : Timestamp.from(to.retiredAt()))
                        .update()
                == 1;
    }

    /** Takes the topic for the length of the transaction: examples are learnt one after the other. */
    void lock(HospitalId hospital, UUID id) {
        jdbc.sql("select id from analysis.own_topic where hospital_id = :hospital and id = :id for update")
                .param("hospital", hospital.value())
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void learn(HospitalId hospital, UUID id, OwnTopic.@Nullable Trial trial, float @Nullable [] weights) {
        jdbc.sql("""
                        update analysis.own_topic
                           set version = version + 1, trial = cast(:trial as jsonb), weights = :weights,
                               automatic = :automatic
                         where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id)
                .param("trial", trial == null ? null : json.writeValueAsString(trial))
                .param("weights", weights == null ? null : bytes(weights))
                .param("automatic", weights != null)
                .update();
    }

    void say(HospitalId hospital, UUID topic, FeedbackId feedback, boolean belongs, StaffId by, Instant at) {
        jdbc.sql("""
                        insert into analysis.own_topic_example (hospital_id, topic_id, feedback_id, belongs, said_by,
                               said_at)
                        values (:hospital, :topic, :feedback, :belongs, :by, :at)
                            on conflict (hospital_id, topic_id, feedback_id) do update
                           set belongs = excluded.belongs, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("hospital", hospital.value())
                .param("topic", topic)
                .param("feedback", feedback.value())
                .param("belongs", belongs)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Example> examples(HospitalId hospital, UUID topic) {
        return jdbc.sql("""
                        select t.code, e.feedback_id, e.belongs
                          from analysis.own_topic_example e
                          join analysis.own_topic t on t.hospital_id = e.hospital_id and t.id = e.topic_id
                         where e.hospital_id = :hospital and e.topic_id = :topic
                         order by e.feedback_id
                        """)
                .param("hospital", hospital.value())
                .param("topic", topic)
                .query((row, number) -> example(row))
                .list();
    }

    /** What people said of these, of topics that are not retired. */
    List<Example> said(HospitalId hospital, Collection<FeedbackId> feedback) {
        return jdbc.sql("""
                        select t.code, e.feedback_id, e.belongs
                          from analysis.own_topic_example e
                          join analysis.own_topic t on t.hospital_id = e.hospital_id and t.id = e.topic_id
                         where e.hospital_id = :hospital and e.feedback_id = any (:feedback) and t.retired_at is null
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .query((row, number) -> example(row))
                .list();
    }

    /** Those that the reader names by itself, in the order of their codes. */
    List<Head> heads(HospitalId hospital) {
        return jdbc.sql("""
                        select code, issue, version, weights from analysis.own_topic
                         where hospital_id = :hospital and automatic and retired_at is null
                         order by code
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Head(
                        row.getString("code"),
                        Coded.of(Issue.class, row.getString("issue")),
                        row.getInt("version"),
                        floats(row.getBytes("weights"))))
                .list();
    }

    /** The newest feedback read as this issue. */
    List<FeedbackId> ofIssue(HospitalId hospital, Issue issue, int limit) {
        return jdbc.sql("""
                        select feedback_id from analysis.understanding
                         where hospital_id = :hospital and :issue = any (issues)
                         order by feedback_id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("issue", issue.code())
                .param("limit", limit)
                .query((row, number) -> new FeedbackId(row.getObject("feedback_id", UUID.class)))
                .list();
    }

    private OwnTopic topic(ResultSet row) throws SQLException {
        String trial = row.getString("trial");
        Timestamp retired = row.getTimestamp("retired_at");
        return new OwnTopic(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Coded.of(Issue.class, row.getString("issue")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("examples"),
                row.getInt("others"),
                row.getBoolean("automatic"),
                trial == null ? null : json.readValue(trial, OwnTopic.Trial.class),
                retired == null ? null : retired.toInstant());
    }

    private static Example example(ResultSet row) throws SQLException {
        return new Example(
                row.getString("code"),
                new FeedbackId(row.getObject("feedback_id", UUID.class)),
                row.getBoolean("belongs"));
    }

    private static byte[] bytes(float[] weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
        bytes.asFloatBuffer().put(weights);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] weights = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
        return weights;
    }
}
