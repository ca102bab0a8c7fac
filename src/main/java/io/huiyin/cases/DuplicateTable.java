package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases that may be the same as one, and what people have said is not. */
@Repository
class DuplicateTable {

    private final JdbcClient jdbc;

    DuplicateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As much of a case as two are compared by. */
    record Candidate(
            UUID id,
            FeedbackId feedback,
            @Nullable UUID contact,
            @Nullable UUID place,
            @Nullable String issue,
            Instant receivedAt) {}

    private record Words(UUID id, Set<String> pairs) {}

    /** Those that are still open, stand alone and were not said to be another matter; the newest first. */
    List<Candidate> candidates(CaseSight sight, CaseId than, Span span, int most) {
        return jdbc.sql("""
                        select c.id, c.feedback_id, c.contact_id, c.place_id, c.main_issue, c.received_at
                          from cases.feedback_case c
                         where %s and c.status not in ('closed', 'merged') and c.id <> :than
                           and c.received_at >= :from and c.received_at <= :to
                           and not exists (
                                 select from cases.not_duplicate n
                                  where n.hospital_id = c.hospital_id and n.case_id = least(c.id, :than)
                                    and n.other_id = greatest(c.id, :than))
                           and not exists (
                                 select from cases.merging m
                                  where m.hospital_id = c.hospital_id and m.case_id = c.id and m.ended_at is null)
                         order by c.received_at desc
                         limit :most
                        """.formatted(sight.condition()))
                .params(sight.parameters())
                .param("than", than.value())
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .param("most", most)
                .query((row, number) -> new Candidate(
                        Columns.uuid(row, "id"),
                        new FeedbackId(Columns.uuid(row, "feedback_id")),
                        Columns.uuidOrNull(row, "contact_id"),
                        Columns.uuidOrNull(row, "place_id"),
                        row.getString("main_issue"),
                        Columns.at(row, "received_at")))
                .list();
    }

    /** The pairs of signs of what each patient first said. */
    Map<UUID, Set<String>> words(HospitalId hospital, Collection<UUID> ids) {
        Map<UUID, Set<String>> words = new HashMap<>();
        jdbc.sql("""
                select w.case_id, w.pairs
                  from cases.search_words w
                  join cases.feedback_case c
                    on c.hospital_id = w.hospital_id and c.id = w.case_id and c.feedback_id = w.source_id
                 where w.hospital_id = :hospital and w.case_id = any (:ids)
                """)
                .param("hospital", hospital.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Words(Columns.uuid(row, "case_id"), new HashSet<>(Columns.texts(row, "pairs"))))
                .list()
                .forEach(each -> words.put(each.id(), each.pairs()));
        return words;
    }

    void dismiss(HospitalId hospital, CaseId one, CaseId other, StaffId by, Instant at) {
        jdbc.sql("""
                insert into cases.not_duplicate (hospital_id, case_id, other_id, said_by, said_at)
                values (:hospital, least(cast(:one as uuid), cast(:other as uuid)),
                        greatest(cast(:one as uuid), cast(:other as uuid)), :by, :at)
                    on conflict do nothing
                """)
                .param("hospital", hospital.value())
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
