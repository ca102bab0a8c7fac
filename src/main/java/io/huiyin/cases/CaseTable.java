package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the cases: opened once, put back in one piece or not at all. */
@Repository
class CaseTable {

    private final JdbcClient jdbc;
    private final PartTable parts;

    CaseTable(JdbcClient jdbc, PartTable parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Opens what is not open yet; returns the cases that are new. */
    List<Case> open(HospitalId hospital, List<OpeningRow> openings, List<Case> cases, Instant now) {
        Set<UUID> fresh = new HashSet<>(jdbc.sql("""
                        insert into cases.feedback_case (hospital_id, %s, %s, left_sight, changed_at)
                        select :hospital, %s, %s, '{}', :now
                          from jsonb_to_recordset(cast(:openings as jsonb)) as f(%s)
                          join jsonb_to_recordset(cast(:states as jsonb)) as x(%s) on x.id = f.id
                            on conflict do nothing
                        returning id
                        """.formatted(
                                OpeningRow.NAMES,
                                StateRow.NAMES,
                                OpeningRow.VALUES,
                                StateRow.VALUES,
                                OpeningRow.TYPES,
                                StateRow.TYPES))
                .param("hospital", hospital.value())
                .param("openings", Batch.of(openings))
                .param("states", Batch.of(cases.stream().map(StateRow::of).toList()))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list());
        List<Case> opened = cases.stream()
                .filter(it -> fresh.contains(it.origin.id().value()))
                .toList();
        parts.save(hospital, opened);
        return opened;
    }

    /** Puts cases back after somebody did something; whoever was slower is told so and nothing of it remains. */
    void save(HospitalId hospital, List<Case> cases, Instant now) {
        write(hospital, cases, now, 1);
    }

    /** Puts cases back after the clock did something: nobody's work in hand is refused because of it. */
    void saveQuietly(HospitalId hospital, List<Case> cases, Instant now) {
        write(hospital, cases, now, 0);
    }

    private void write(HospitalId hospital, List<Case> cases, Instant now, int step) {
        int rows = jdbc.sql("""
                        update cases.feedback_case c
                           set version = c.version + :step, changed_at = :now, left_sight = c.sight,
                               (%s) = (%s)
                          from jsonb_to_recordset(cast(:states as jsonb)) as x(%s)
                         where c.hospital_id = :hospital and c.id = x.id and c.version = x.version
                        """.formatted(StateRow.NAMES, "select " + StateRow.VALUES, StateRow.TYPES))
                .param("hospital", hospital.value())
                .param("step", step)
                .param("now", Timestamp.from(now))
                .param("states", Batch.of(cases.stream().map(StateRow::of).toList()))
                .update();
        if (rows != cases.size()) {
            throw Refused.changed();
        }
        parts.save(hospital, cases);
    }

    /** Those of them that the reader may see, with everything that belongs to them. */
    List<Case> find(CaseSight sight, Collection<UUID> ids, boolean lock) {
        return read(
                sight.hospital(),
                jdbc.sql("""
                        select %s from cases.feedback_case c
                         where %s and c.id = any (:ids)
                         order by c.id %s
                        """.formatted(BareRow.NAMES, sight.condition(), lock ? "for update" : ""))
                        .params(sight.parameters())
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    /** Locks it for the length of the transaction. */
    List<Case> ofFeedback(HospitalId hospital, FeedbackId feedback) {
        return ofFeedback(hospital, feedback, "for update");
    }

    List<Case> peek(HospitalId hospital, FeedbackId feedback) {
        return ofFeedback(hospital, feedback, "");
    }

    private List<Case> ofFeedback(HospitalId hospital, FeedbackId feedback, String lock) {
        return read(
                hospital,
                jdbc.sql("""
                        select %s from cases.feedback_case
                         where hospital_id = :hospital and feedback_id = :feedback %s
                        """.formatted(BareRow.NAMES, lock))
                        .param("hospital", hospital.value())
                        .param("feedback", feedback.value()));
    }

    /** Hospitals in which the clock has something to notice. */
    List<HospitalId> hospitalsToWatch(Instant now) {
        return jdbc.sql("select distinct hospital_id from cases.feedback_case where attention_at <= :now")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HospitalId(row.getLong("hospital_id")))
                .list();
    }

    /** Cases whose clock has something to notice, the longest waiting first. */
    List<UUID> toWatch(HospitalId hospital, Instant now, int limit) {
        return jdbc.sql("""
                        select id from cases.feedback_case
                         where hospital_id = :hospital and attention_at <= :now
                         order by attention_at
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Takes those that still have something to notice, for the length of the transaction; others take other ones. */
    List<Case> claim(HospitalId hospital, Instant now, Collection<UUID> ids) {
        return read(
                hospital,
                jdbc.sql("""
                        select %s from cases.feedback_case
                         where hospital_id = :hospital and attention_at <= :now and id = any (:ids)
                         order by id
                           for update skip locked
                        """.formatted(BareRow.NAMES))
                        .param("hospital", hospital.value())
                        .param("now", Timestamp.from(now))
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    /** Those of the feedback that have a case. */
    Set<UUID> known(HospitalId hospital, Collection<FeedbackId> feedback) {
        return new HashSet<>(jdbc.sql("""
                        select feedback_id from cases.feedback_case
                         where hospital_id = :hospital and feedback_id = any (:feedback)
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.stream().map(FeedbackId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private List<Case> read(HospitalId hospital, JdbcClient.StatementSpec statement) {
        return parts.complete(
                hospital,
                statement.query((row, number) -> BareRow.read(hospital, row)).list());
    }
}
