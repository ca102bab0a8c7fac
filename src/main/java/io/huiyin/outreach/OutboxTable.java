package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as those see it who send. Claiming moves the row ahead in time and counts the attempt; the count is the
 * fence: a sender that comes back late with the answer to an older attempt changes nothing.
 */
@Repository
class OutboxTable {

    private static final int HOSPITALS = 200;

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter in the hand of one sender. */
    record Claimed(
            UUID id,
            Bilingual subject,
            byte[] sealedAddress,
            byte[] sealedWords,
            boolean urgent,
            int attempts,
            Instant at) {}

    /** Hospitals with something that may leave now, the urgent ones first. */
    List<HospitalId> due(String carrier, Instant now) {
        return jdbc.sql("""
                        select hospital_id
                          from outreach.delivery
                         where state = 'waiting' and next_attempt_at <= :now and carrier = :carrier
                         group by hospital_id
                         order by bool_or(urgent) desc, min(next_attempt_at)
                         limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("carrier", carrier)
                .param("limit", HOSPITALS)
                .query((row, number) -> new HospitalId(row.getLong("hospital_id")))
                .list();
    }

    /** Lets what is not urgent rest; who has chosen hours of their own rests by those. */
    void hold(HospitalId hospital, String carrier, Instant now, Instant until) {
        jdbc.sql("""
                        update outreach.delivery d
                           set next_attempt_at = :until
                         where d.hospital_id = :hospital and d.carrier = :carrier and d.state = 'waiting'
                           and d.next_attempt_at <= :now and not d.urgent
                           and not exists (select from outreach.preference p
                                            where p.hospital_id = d.hospital_id and p.staff_id = d.recipient_id)
                        """)
                .param("hospital", hospital.value())
                .param("carrier", carrier)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Takes what is due, without waiting for what another sender has in hand. */
    List<Claimed> claim(HospitalId hospital, String carrier, Instant now, Instant leaseEnd, int limit) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from outreach.delivery
                             where hospital_id = :hospital and carrier = :carrier and state = 'waiting'
                               and next_attempt_at <= :now
                             order by urgent desc, next_attempt_at
                             limit :limit
                               for update skip locked)
                        update outreach.delivery as letter
                           set next_attempt_at = :leaseEnd, attempts = letter.attempts + 1,
                               problem = null, problem_detail = null
                          from due
                         where letter.hospital_id = :hospital and letter.id = due.id
                        returning letter.id, letter.subject_zh, letter.subject_en, letter.sealed_address,
                               letter.sealed_words, letter.urgent, letter.attempts, letter.at
                        """)
                .param("hospital", hospital.value())
                .param("carrier", carrier)
                .param("now", Timestamp.from(now))
                .param("leaseEnd", Timestamp.from(leaseEnd))
                .param("limit", limit)
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("subject_zh"), row.getString("subject_en")),
                        row.getBytes("sealed_address"),
                        row.getBytes("sealed_words"),
                        row.getBoolean("urgent"),
                        row.getInt("attempts"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    boolean sent(HospitalId hospital, Claimed letter, Instant at) {
        return jdbc.sql("""
                                update outreach.delivery
                                   set state = 'sent', sent_at = :at, next_attempt_at = null
                                 where hospital_id = :hospital and id = :id and state = 'waiting'
                                   and attempts = :attempts
                                """)
                        .param("hospital", hospital.value())
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean tryLater(HospitalId hospital, Claimed letter, Instant next, Problem problem, String detail) {
        return jdbc.sql("""
                                update outreach.delivery
                                   set next_attempt_at = :next, problem = :problem, problem_detail = :detail
                                 where hospital_id = :hospital and id = :id and state = 'waiting'
                                   and attempts = :attempts
                                """)
                        .param("hospital", hospital.value())
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .param("next", Timestamp.from(next))
                        .param("problem", problem.code())
                        .param("detail", detail)
                        .update()
                == 1;
    }

    boolean giveUp(HospitalId hospital, Claimed letter, Problem problem, String detail) {
        return jdbc.sql("""
                                update outreach.delivery
                                   set state = 'failed', next_attempt_at = null, problem = :problem,
                                       problem_detail = :detail
                                 where hospital_id = :hospital and id = :id and state = 'waiting'
                                   and attempts = :attempts
                                """)
                        .param("hospital", hospital.value())
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .param("problem", problem.code())
                        .param("detail", detail)
                        .update()
                == 1;
    }

    /** Puts back what was claimed but never handed over; it counts as no attempt. */
    boolean putBack(HospitalId hospital, Claimed letter, Instant due) {
        return jdbc.sql("""
                                update outreach.delivery
                                   set next_attempt_at = :due, attempts = attempts - 1
                                 where hospital_id = :hospital and id = :id and state = 'waiting'
                                   and attempts = :attempts
                                """)
                        .param("hospital", hospital.value())
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    /** The carrier is out of order: everything that is due waits, says why, and is charged with no attempt. */
    void putOff(HospitalId hospital, String carrier, Instant now, Instant next, Problem problem, String detail) {
        jdbc.sql("""
                        update outreach.delivery
                           set next_attempt_at = :next, problem = :problem, problem_detail = :detail
                         where hospital_id = :hospital and carrier = :carrier and state = 'waiting'
                           and next_attempt_at <= :now
                        """)
                .param("hospital", hospital.value())
                .param("carrier", carrier)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .param("problem", problem.code())
                .param("detail", detail)
                .update();
    }
}
