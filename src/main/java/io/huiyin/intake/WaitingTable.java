package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the queue. */
@Repository
class WaitingTable {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    WaitingTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(HospitalId hospital, Collection<FeedbackId> ids, Instant since) {
        batches.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into intake.waiting (hospital_id, feedback_id, since, not_before)
                    select ?, w.id, ?, ?
                      from unnest(?::uuid[]) as w (id)
                    """)) {
                statement.setLong(1, hospital.value());
                statement.setObject(2, at(since));
                statement.setObject(3, at(since));
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "uuid", ids.stream().map(FeedbackId::toString).toArray(String[]::new)));
                return statement.executeUpdate();
            }
        });
    }

    List<HospitalId> hospitals(Instant now) {
        return jdbc.sql("""
                        select distinct hospital_id from intake.waiting
                         where set_aside_at is null and not_before <= :now
                        """)
                .param("now", at(now))
                .query((row, number) -> new HospitalId(row.getLong(1)))
                .list();
    }

    List<FeedbackId> claim(HospitalId hospital, int limit, Instant now) {
        return jdbc.sql("""
                        select feedback_id from intake.waiting
                         where hospital_id = :hospital and set_aside_at is null and not_before <= :now
                         order by feedback_id
                         limit :limit
                           for update skip locked
                        """)
                .param("hospital", hospital.value())
                .param("now", at(now))
                .param("limit", limit)
                .query((row, number) -> new FeedbackId(row.getObject(1, UUID.class)))
                .list();
    }

    void remove(HospitalId hospital, Collection<FeedbackId> ids) {
        jdbc.sql("delete from intake.waiting where hospital_id = :hospital and feedback_id in (:ids)")
                .param("hospital", hospital.value())
                .param("ids", ids.stream().map(FeedbackId::value).toList())
                .update();
    }

    void fail(HospitalId hospital, FeedbackId id, String error, int most, Duration pause, Instant now) {
        jdbc.sql("""
                        update intake.waiting
                           set attempts = attempts + 1,
                               error = :error,
                               not_before = :later,
                               set_aside_at = case when attempts + 1 >= :most then cast(:now as timestamptz) end
                         where hospital_id = :hospital and feedback_id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("error", error)
                .param("later", at(now.plus(pause)))
                .param("most", most)
                .param("now", at(now))
                .update();
    }

    List<Waiting.SetAside> setAside(HospitalId hospital) {
        return jdbc.sql("""
                        select feedback_id, set_aside_at, error from intake.waiting
                         where hospital_id = :hospital and set_aside_at is not null
                         order by feedback_id
                         limit 200
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Waiting.SetAside(
                        new FeedbackId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .list();
    }

    boolean retry(HospitalId hospital, FeedbackId id, Instant now) {
        return jdbc.sql("""
                        update intake.waiting
                           set attempts = 0, not_before = :now, set_aside_at = null
                         where hospital_id = :hospital and feedback_id = :id and set_aside_at is not null
                        """)
                        .param("hospital", hospital.value())
                        .param("id", id.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Waiting.Queue count(HospitalId hospital) {
        return jdbc.sql("""
                        select count(*), min(since) from intake.waiting
                         where hospital_id = :hospital and set_aside_at is null
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    return new Waiting.Queue(row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
