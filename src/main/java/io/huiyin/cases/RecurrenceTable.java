package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.PlaceId;
import io.huiyin.patients.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what keeps happening: the same telephone within 90 days, the same issue at the same place within 30. */
@Repository
class RecurrenceTable {

    static final Duration SAME_PHONE = Duration.ofDays(90);
    static final Duration SAME_PLACE = Duration.ofDays(30);

    /** Beyond this it does not matter how many. */
    private static final int MOST = 99;

    private final JdbcClient jdbc;

    RecurrenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One new case and what to look for; contacts are all that share its telephone. */
    record Question(
            UUID id,
            Instant since90,
            Instant since30,
            Instant until,
            @Nullable PlaceId place,
            @Nullable Issue issue,
            List<ContactId> contacts) {

        static Question of(
                UUID id,
                Instant receivedAt,
                @Nullable PlaceId place,
                @Nullable Issue issue,
                Collection<ContactId> contacts) {
            return new Question(
                    id,
                    receivedAt.minus(SAME_PHONE),
                    receivedAt.minus(SAME_PLACE),
                    receivedAt,
                    place,
                    issue,
                    List.copyOf(contacts));
        }

        /** Later ones as well. */
        Question until(Instant now) {
            return new Question(id, since90, since30, now, place, issue, contacts);
        }
    }

    private record Count(UUID id, int count) {}

    private static final String ASKED = """
            jsonb_to_recordset(cast(:questions as jsonb)) as q(id uuid, since90 timestamptz, since30 timestamptz,
                   until timestamptz, place uuid, issue text, contacts uuid[])""";

    /** A matter that several reported counts once: what was put into another case stands for nothing of its own. */
    private static final String ALONE = """
            not exists (select from cases.merging m
                         where m.hospital_id = s.hospital_id and m.case_id = s.id and m.ended_at is null)""";

    /** Contact by contact, so that each is looked up: gathered first, they would be sifted out of all cases since. */
    private static final String SAME_PATIENT = """
            (select newest.id
               from unnest(q.contacts) as theirs(contact)
              cross join lateral (
                select s.id, s.received_at from cases.feedback_case s
                 where s.hospital_id = :hospital and s.contact_id = theirs.contact
                   and s.received_at >= q.since90 and s.received_at <= q.until and s.id <> q.id and %1$s
                 order by s.received_at desc
                 limit :most) as newest
              order by newest.received_at desc
              limit :most)""".formatted(ALONE);

    private static final String SAME_PROBLEM = """
            (select s.id from cases.feedback_case s
              where s.hospital_id = :hospital and s.place_id = q.place and s.main_issue = q.issue
                and s.received_at >= q.since30 and s.received_at <= q.until and s.id <> q.id and %1$s
              order by s.received_at desc
              limit :most)""".formatted(ALONE);

    private static final String SAME = SAME_PATIENT + "\nunion\n" + SAME_PROBLEM;

    /** How many earlier cases resemble each; cases of the same batch do not count each other. */
    Map<UUID, Integer> count(HospitalId hospital, List<Question> questions) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select q.id, (select count(*) from (%s) same) as count from %s
                """.formatted(SAME, ASKED))
                .param("hospital", hospital.value())
                .param("questions", Batch.of(questions))
                .param("most", MOST)
                .query((row, number) -> new Count(Columns.uuid(row, "id"), row.getInt("count")))
                .list()
                .forEach(each -> counts.put(each.id(), each.count()));
        return counts;
    }

    /** The newest of those that resemble this one and that the reader may see. */
    List<UUID> similar(CaseSight sight, Question question, int limit) {
        return seen(sight, question, SAME, limit);
    }

    List<UUID> ofPatient(CaseSight sight, Question question, int limit) {
        return seen(sight, question, SAME_PATIENT, limit);
    }

    List<UUID> ofProblem(CaseSight sight, Question question, int limit) {
        return seen(sight, question, SAME_PROBLEM, limit);
    }

    private List<UUID> seen(CaseSight sight, Question question, String same, int limit) {
        return jdbc.sql("""
                select c.id
                  from cases.feedback_case c
                 where %s and c.id = any (array(select same.id from %s join lateral (%s) same on true))
                 order by c.received_at desc
                 limit :limit
                """.formatted(sight.condition(), ASKED, same))
                .params(sight.parameters())
                .param("questions", Batch.of(List.of(question)))
                .param("most", MOST)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** What the questions about these cases are made of; the newest first. */
    record Known(
            UUID id,
            Instant receivedAt,
            @Nullable PlaceId place,
            @Nullable Issue issue,
            @Nullable ContactId contact) {}

    List<Known> known(HospitalId hospital, Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, received_at, place_id, main_issue, contact_id
                          from cases.feedback_case
                         where hospital_id = :hospital and id = any (:ids)
                        """)
                .param("hospital", hospital.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecurrenceTable::known)
                .list();
    }

    /** Later cases at the same place with one of those issues, which may have counted this one or may do so now. */
    List<UUID> after(HospitalId hospital, Known it, Collection<Issue> issues) {
        if (it.place() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.id
                          from cases.feedback_case s
                         where s.hospital_id = :hospital and s.place_id = :place and s.main_issue = any (:issues)
                           and s.received_at > :from and s.received_at <= :to and s.id <> :id
                         order by s.received_at
                         limit :most
                        """)
                .param("hospital", hospital.value())
                .param("place", it.place().value())
                .param("issues", issues.stream().map(Issue::code).toArray(String[]::new))
                .param("from", Timestamp.from(it.receivedAt()))
                .param("to", Timestamp.from(it.receivedAt().plus(SAME_PLACE)))
                .param("id", it.id())
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    /** Beside the version: a figure, not somebody's work. */
    void put(HospitalId hospital, Map<UUID, Integer> counts) {
        jdbc.sql("""
                update cases.feedback_case c
                   set recurrence = x.count
                  from jsonb_to_recordset(cast(:counts as jsonb)) as x(id uuid, count int)
                 where c.hospital_id = :hospital and c.id = x.id and c.recurrence <> x.count
                """)
                .param("hospital", hospital.value())
                .param(
                        "counts",
                        Batch.of(counts.entrySet().stream()
                                .map(count -> new Count(count.getKey(), count.getValue()))
                                .toList()))
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        UUID place = Columns.uuidOrNull(row, "place_id");
        UUID contact = Columns.uuidOrNull(row, "contact_id");
        String issue = row.getString("main_issue");
        return new Known(
                Columns.uuid(row, "id"),
                Columns.at(row, "received_at"),
                place == null ? null : new PlaceId(place),
                issue == null ? null : Coded.of(Issue.class, issue),
                contact == null ? null : new ContactId(contact));
    }
}
