package io.huiyin.analysis;

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

/** The rows of {@code analysis.learner}: which version reads in a hospital, and who is learning there now. */
@Repository
class LearnerTable {

    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody has said something: look into it then, or earlier if somebody was heard before. */
    void heard(HospitalId hospital, Instant lookAt) {
        jdbc.sql("""
                        insert into analysis.learner (hospital_id, look_at)
                        values (:hospital, :at)
                            on conflict (hospital_id) do update
                           set look_at = coalesce(analysis.learner.look_at, excluded.look_at)
                        """)
                .param("hospital", hospital.value())
                .param("at", Timestamp.from(lookAt))
                .update();
    }

    /** Hospitals whose version was learnt beside another shipped reader learn again at once. */
    void wakeThoseBesideAnother(String base, Instant now) {
        jdbc.sql("""
                        update analysis.learner set look_at = :now
                         where in_use is not null and base <> :base and look_at is null
                        """).param("base", base).param("now", Timestamp.from(now)).update();
    }

    /** Hospitals in which somebody was heard, or in which who was learning did not come back. */
    List<HospitalId> due(Instant now) {
        return jdbc.sql("""
                        select hospital_id from analysis.learner
                         where (look_at <= :now and claimed_until is null) or claimed_until <= :now
                         order by hospital_id
                         limit 100
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HospitalId(row.getLong("hospital_id")))
                .list();
    }

    /** Takes the hospital until then, if it is still due and nobody else has it. */
    Optional<Learner> take(HospitalId hospital, UUID claim, Instant now, Instant until) {
        Optional<Learner> free = jdbc.sql("""
                        select in_use, base, held from analysis.learner
                         where hospital_id = :hospital
                           and ((look_at <= :now and claimed_until is null) or claimed_until <= :now)
                           for update skip locked
                        """)
                .param("hospital", hospital.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> learner(row))
                .optional();
        free.ifPresent(learner -> jdbc.sql("""
                        update analysis.learner set look_at = null, claim = :claim, claimed_until = :until
                         where hospital_id = :hospital
                        """)
                .param("hospital", hospital.value())
                .param("claim", claim)
                .param("until", Timestamp.from(until))
                .update());
        return free;
    }

    /** False if it is no longer ours. */
    boolean keep(HospitalId hospital, UUID claim, Instant until) {
        return jdbc.sql("""
                        update analysis.learner set claimed_until = :until
                         where hospital_id = :hospital and claim = :claim
                        """)
                        .param("hospital", hospital.value())
                        .param("claim", claim)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** False if it is no longer ours. */
    boolean giveBack(HospitalId hospital, UUID claim) {
        return jdbc.sql("""
                        update analysis.learner set claim = null, claimed_until = null
                         where hospital_id = :hospital and claim = :claim
                        """)
                        .param("hospital", hospital.value())
                        .param("claim", claim)
                        .update()
                == 1;
    }

    Learner find(HospitalId hospital) {
        return select(hospital, "").orElse(Learner.NEW);
    }

    /** For the length of the transaction; there is none before somebody was heard. */
    Optional<Learner> lock(HospitalId hospital) {
        return select(hospital, "for update");
    }

    private Optional<Learner> select(HospitalId hospital, String lock) {
        return jdbc.sql("""
                        select in_use, base, held from analysis.learner
                         where hospital_id = :hospital %s
                        """.formatted(lock))
                .param("hospital", hospital.value())
                .query((row, number) -> learner(row))
                .optional();
    }

    void use(HospitalId hospital, @Nullable Integer number, @Nullable String base, boolean held) {
        jdbc.sql("""
                        update analysis.learner set in_use = :number, base = :base, held = :held
                         where hospital_id = :hospital
                        """)
                .param("hospital", hospital.value())
                .param("number", number)
                .param("base", base)
                .param("held", held)
                .update();
    }

    private static Learner learner(ResultSet row) throws SQLException {
        return new Learner(row.getObject("in_use", Integer.class), row.getString("base"), row.getBoolean("held"));
    }
}
