package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code analysis.reader_version} and of {@code analysis.reader_step}. */
@Repository
class VersionTable {

    private static final String COLUMNS =
            "number, base, state, ruling, corrections, changed, beside, figures, learnt_until, begun_at, ended_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    List<Version> latest(HospitalId hospital, int limit) {
        return jdbc.sql("""
                        select %s from analysis.reader_version
                         where hospital_id = :hospital
                         order by number desc
                         limit :limit
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("limit", limit)
                .query((row, number) -> version(row))
                .list();
    }

    Optional<Version> find(HospitalId hospital, int number) {
        return jdbc.sql("""
                        select %s from analysis.reader_version
                         where hospital_id = :hospital and number = :number
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("number", number)
                .query((row, count) -> version(row))
                .optional();
    }

    Optional<byte[]> weights(HospitalId hospital, int number) {
        return jdbc.sql("""
                        select weights from analysis.reader_version
                         where hospital_id = :hospital and number = :number and weights is not null
                        """)
                .param("hospital", hospital.value())
                .param("number", number)
                .query((row, count) -> row.getBytes("weights"))
                .optional();
    }

    void begin(HospitalId hospital, Version version) {
        jdbc.sql("""
                        insert into analysis.reader_version (hospital_id, number, base, state, corrections, changed,
                               beside, learnt_until, begun_at)
                        values (:hospital, :number, :base, :state, :corrections, :changed, :beside, :until, :begun)
                        """)
                .param("hospital", hospital.value())
                .param("number", version.number())
                .param("base", version.base())
                .param("state", version.state().code())
                .param("corrections", version.corrections())
                .param("changed", version.changed())
                .param("beside", version.beside())
                .param("until", Timestamp.from(version.learntUntil()))
                .param("begun", Timestamp.from(version.begunAt()))
                .update();
    }

    void end(
            HospitalId hospital,
            int number,
            Version.State state,
            String ruling,
            Version.@Nullable Figures figures,
            byte @Nullable [] weights,
            Instant at) {
        jdbc.sql("""
                        update analysis.reader_version
                           set state = :state, ruling = :ruling, figures = cast(:figures as jsonb), weights = :weights,
                               ended_at = :at
                         where hospital_id = :hospital and number = :number and state = 'working'
                        """)
                .param("hospital", hospital.value())
                .param("number", number)
                .param("state", state.code())
                .param("ruling", ruling)
                .param("figures", figures == null ? null : json.writeValueAsString(figures))
                .param("weights", weights)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** From now on another version reads. */
    void add(HospitalId hospital, UUID id, ReaderStep step) {
        jdbc.sql("""
                        insert into analysis.reader_step (hospital_id, id, from_number, to_number, said_by, said_name,
                               reason, at)
                        values (:hospital, :id, :from, :to, :by, :name, :reason, :at)
                        """)
                .param("hospital", hospital.value())
                .param("id", id)
                .param("from", step.from())
                .param("to", step.to())
                .param("by", step.by())
                .param("name", step.byName())
                .param("reason", step.reason())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    /** Newest first. */
    List<ReaderStep> steps(HospitalId hospital, int limit) {
        return jdbc.sql("""
                        select from_number, to_number, said_by, said_name, reason, at
                          from analysis.reader_step
                         where hospital_id = :hospital
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("limit", limit)
                .query((row, number) -> new ReaderStep(
                        row.getObject("from_number", Integer.class),
                        row.getObject("to_number", Integer.class),
                        row.getObject("said_by", UUID.class),
                        row.getString("said_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        String figures = row.getString("figures");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Version(
                row.getInt("number"),
                row.getString("base"),
                Coded.of(Version.State.class, row.getString("state")),
                row.getString("ruling"),
                row.getInt("corrections"),
                row.getInt("changed"),
                row.getObject("beside", Integer.class),
                figures == null ? null : json.readValue(figures, Version.Figures.class),
                row.getTimestamp("learnt_until").toInstant(),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
