package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code analysis.reanalysis} and of what failed in it. */
@Repository
class ReanalysisTable {

    private static final String COLUMNS =
            "id, state, since, below, total, done, changed, failed, model, asked_name, asked_at, ended_at";

    private static final int FAILURES_SHOWN = 100;

    private final JdbcClient jdbc;

    ReanalysisTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if another one is open. */
    boolean add(HospitalId hospital, Reanalysis run, UUID askedBy) {
        return jdbc.sql("""
                        insert into analysis.reanalysis (hospital_id, id, state, since, below, total, done, changed,
                               failed, model, asked_by, asked_name, asked_at)
                        values (:hospital, :id, :state, :since, :below, :total, 0, 0, 0, :model, :by, :name, :at)
                            on conflict do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("id", run.id())
                        .param("state", run.state().code())
                        .param("since", Timestamp.from(run.since()))
                        .param("below", run.below().value())
                        .param("total", run.total())
                        .param("model", run.model())
                        .param("by", askedBy)
                        .param("name", run.askedBy())
                        .param("at", Timestamp.from(run.askedAt()))
                        .update()
                == 1;
    }

    /** Hospitals with something to read again. */
    List<HospitalId> hospitals() {
        return jdbc.sql("select distinct hospital_id from analysis.reanalysis where state = 'running'")
                .query((row, number) -> new HospitalId(row.getLong("hospital_id")))
                .list();
    }

    /** The one that runs, for the length of the transaction; nothing if another instance works at it. */
    Optional<Reanalysis> claim(HospitalId hospital) {
        return jdbc.sql("""
                        select %s from analysis.reanalysis
                         where hospital_id = :hospital and state = 'running'
                           for update skip locked
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .query((row, number) -> run(row))
                .optional();
    }

    Optional<Reanalysis> latest(HospitalId hospital) {
        return jdbc.sql("""
                        select %s from analysis.reanalysis
                         where hospital_id = :hospital
                         order by asked_at desc, id desc
                         limit 1
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** Of what was read by others than this one, the next below. */
    List<FeedbackId> next(HospitalId hospital, Reanalysis run, String model, int limit) {
        return jdbc.sql("""
                        select feedback_id from analysis.understanding
                         where hospital_id = :hospital and feedback_id < :below and understood_at >= :since
                           and model <> :model
                         order by feedback_id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("below", run.below().value())
                .param("since", Timestamp.from(run.since()))
                .param("model", model)
                .param("limit", limit)
                .query((row, number) -> new FeedbackId(row.getObject("feedback_id", UUID.class)))
                .list();
    }

    int count(HospitalId hospital, Instant since, String model) {
        return jdbc.sql("""
                        select count(*) from analysis.understanding
                         where hospital_id = :hospital and understood_at >= :since and model <> :model
                        """)
                .param("hospital", hospital.value())
                .param("since", Timestamp.from(since))
                .param("model", model)
                .query(Integer.class)
                .single();
    }

    /** So many more are done, down to this one. */
    void advance(HospitalId hospital, UUID id, FeedbackId below, int done, int changed, int failed, String model) {
        jdbc.sql("""
                        update analysis.reanalysis
                           set below = :below, done = done + :done, changed = changed + :changed,
                               failed = failed + :failed, model = :model
                         where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id)
                .param("below", below.value())
                .param("done", done)
                .param("changed", changed)
                .param("failed", failed)
                .param("model", model)
                .update();
    }

    void fail(HospitalId hospital, UUID id, Reanalysis.Failure failure) {
        jdbc.sql("""
                        insert into analysis.reanalysis_failure (hospital_id, reanalysis_id, feedback_id, error, at)
                        values (:hospital, :id, :feedback, :error, :at)
                            on conflict do nothing
                        """)
                .param("hospital", hospital.value())
                .param("id", id)
                .param("feedback", failure.feedback().value())
                .param("error", failure.error())
                .param("at", Timestamp.from(failure.at()))
                .update();
    }

    List<Reanalysis.Failure> failures(HospitalId hospital, UUID id) {
        return jdbc.sql("""
                        select feedback_id, error, at from analysis.reanalysis_failure
                         where hospital_id = :hospital and reanalysis_id = :id
                         order by at
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("id", id)
                .param("limit", FAILURES_SHOWN)
                .query((row, number) -> new Reanalysis.Failure(
                        new FeedbackId(row.getObject("feedback_id", UUID.class)),
                        row.getString("error"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** False if it is not in any of these states any more. */
    boolean change(HospitalId hospital, UUID id, List<Reanalysis.State> from, Reanalysis.State to, Instant at) {
        boolean ends = to == Reanalysis.State.STOPPED || to == Reanalysis.State.DONE;
        return jdbc.sql("""
                        update analysis.reanalysis set state = :to, ended_at = :ended
                         where hospital_id = :hospital and id = :id and state = any (:from)
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .param("to", to.code())
                        .param("ended", ends ? Timestamp.from(at) : null)
                        .param("from", from.stream().map(Reanalysis.State::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    private static Reanalysis run(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Reanalysis(
                row.getObject("id", UUID.class),
                Coded.of(Reanalysis.State.class, row.getString("state")),
                row.getTimestamp("since").toInstant(),
                new FeedbackId(row.getObject("below", UUID.class)),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("changed"),
                row.getInt("failed"),
                row.getString("model"),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
