package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to call back, by when, and how often nobody was reached. */
@Repository
class CallbackTable {

    private final JdbcClient jdbc;

    CallbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits for its call. */
    record Due(
            UUID id,
            Instant dueAt,
            ContactId contact,
            @Nullable StaffId answeredBy) {}

    private record Missed(UUID id, Instant at) {}

    /** The soonest due first. */
    List<Due> due(CaseSight sight, int most) {
        return jdbc.sql("""
                        select c.id, c.next_due_at, c.contact_id, c.answered_by
                          from cases.feedback_case c
                         where %s and c.status = 'answered' and c.echo = 'waiting' and c.next_kind = 'callback'
                           and c.contact_id is not null
                         order by c.next_due_at, c.id
                         limit :most
                        """.formatted(sight.condition()))
                .params(sight.parameters())
                .param("most", most)
                .query((row, number) -> new Due(
                        Columns.uuid(row, "id"),
                        Columns.at(row, "next_due_at"),
                        new ContactId(Columns.uuid(row, "contact_id")),
                        Columns.staff(row, "answered_by")))
                .list();
    }

    /** The calls of the present round that reached nobody, the oldest first. */
    Map<UUID, List<Instant>> missed(HospitalId hospital, Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select k.case_id, k.at
                          from cases.call k
                          join cases.feedback_case c on c.hospital_id = k.hospital_id and c.id = k.case_id
                         where k.hospital_id = :hospital and k.case_id = any (:ids) and k.round = c.round
                           and k.outcome = 'not_reached'
                         order by k.at, k.id
                        """)
                .param("hospital", hospital.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Missed(Columns.uuid(row, "case_id"), Columns.at(row, "at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Missed::id, Collectors.mapping(Missed::at, Collectors.toList())));
    }
}
