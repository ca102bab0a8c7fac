package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as those see it who put something in and who look after it. */
@Repository
class DeliveryTable {

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it in for everybody at once; who has it already under this key does not get it twice. */
    void add(HospitalId hospital, NewDelivery delivery, Map<UUID, byte[]> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        List<UUID> recipients = List.copyOf(addresses.keySet());
        jdbc.sql("""
                        insert into outreach.delivery (hospital_id, id, recipient_id, recipient, dedup_key, carrier,
                               kind, subject_zh, subject_en, sealed_address, sealed_words, case_id, feedback_id,
                               urgent, at, state, next_attempt_at, problem)
                        select :hospital, one.id, one.recipient_id, :recipient, :dedupKey, :carrier,
                               :kind, :subjectZh, :subjectEn, nullif(one.address, ''), :words, cast(:case as uuid),
                               cast(:feedback as uuid), :urgent, :at, :state, cast(:due as timestamptz), :problem
                          from unnest(:ids, :recipients, :addresses) as one (id, recipient_id, address)
                            on conflict (hospital_id, dedup_key, recipient_id) do nothing
                        """)
                .param("hospital", hospital.value())
                .param(
                        "ids",
                        recipients.stream().map(each -> Ids.next(delivery.at())).toArray(UUID[]::new))
                .param("recipients", recipients.toArray(UUID[]::new))
                .param("addresses", recipients.stream().map(addresses::get).toArray(byte[][]::new))
                .param("recipient", delivery.recipient())
                .param("dedupKey", delivery.dedupKey())
                .param("carrier", delivery.carrier())
                .param("kind", delivery.kind())
                .param("subjectZh", delivery.subject().zh())
                .param("subjectEn", delivery.subject().en())
                .param("words", delivery.sealedWords())
                .param("case", delivery.caseId())
                .param("feedback", delivery.feedbackId())
                .param("urgent", delivery.urgent())
                .param("at", Timestamp.from(delivery.at()))
                .param("state", delivery.due() == null ? DeliveryRow.FAILED : DeliveryRow.WAITING)
                .param("due", timestamp(delivery.due()))
                .param(
                        "problem",
                        delivery.problem() == null ? null : delivery.problem().code())
                .update();
    }

    /** Newest first, below that position if one is given. */
    List<DeliveryRow> list(HospitalId hospital, String state, @Nullable Position below, int limit) {
        Instant latest = below == null ? Instant.parse("9999-01-01T00:00:00Z") : below.at();
        return jdbc.sql("""
                        select id, recipient_id, recipient, carrier, kind, subject_zh, subject_en, sealed_address,
                               state, attempts, problem, problem_detail, next_attempt_at, sent_at, urgent, case_id,
                               feedback_id, at
                          from outreach.delivery
                         where hospital_id = :hospital and state = :state and (at, id) < (:at, :id)
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("state", state)
                .param("at", Timestamp.from(latest))
                .param("id", below == null ? new UUID(-1, -1) : below.id())
                .param("limit", limit)
                .query(DeliveryTable::row)
                .list();
    }

    Optional<DeliveryRow> find(HospitalId hospital, UUID delivery) {
        return jdbc.sql("""
                        select id, recipient_id, recipient, carrier, kind, subject_zh, subject_en, sealed_address,
                               state, attempts, problem, problem_detail, next_attempt_at, sent_at, urgent, case_id,
                               feedback_id, at
                          from outreach.delivery
                         where hospital_id = :hospital and id = :id
                        """)
                .param("hospital", hospital.value())
                .param("id", delivery)
                .query(DeliveryTable::row)
                .optional();
    }

    /** Sends it on its way once more; false if a carrier has it in hand, or it has arrived, meanwhile. */
    boolean again(HospitalId hospital, UUID delivery, String carrier, byte[] sealedAddress, Instant due) {
        return jdbc.sql("""
                                update outreach.delivery
                                   set state = 'waiting', carrier = :carrier, sealed_address = :address, attempts = 0,
                                       next_attempt_at = :due, problem = null, problem_detail = null
                                 where hospital_id = :hospital and id = :id and state <> 'sent' and problem is not null
                                """)
                        .param("hospital", hospital.value())
                        .param("id", delivery)
                        .param("carrier", carrier)
                        .param("address", sealedAddress)
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    /** How many somebody should look at. */
    int failed(HospitalId hospital) {
        return jdbc.sql("""
                        select count(*) from outreach.delivery
                         where hospital_id = :hospital and state = 'failed' and problem <> 'no_carrier'
                        """)
                .param("hospital", hospital.value())
                .query(Integer.class)
                .single();
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getString("recipient"),
                row.getString("carrier"),
                row.getString("kind"),
                new Bilingual(row.getString("subject_zh"), row.getString("subject_en")),
                row.getBytes("sealed_address"),
                row.getString("state"),
                row.getInt("attempts"),
                problem == null ? null : Coded.of(Problem.class, problem),
                row.getString("problem_detail"),
                NoticeTable.instant(row.getTimestamp("next_attempt_at")),
                NoticeTable.instant(row.getTimestamp("sent_at")),
                row.getBoolean("urgent"),
                row.getObject("case_id", UUID.class),
                row.getObject("feedback_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
