package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.PlaceId;
import io.huiyin.patients.ContactId;
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

    private static final String SAME = """
            (select s.id from cases.feedback_case s
              where s.hospital_id = :hospital and s.contact_id = any (q.contacts)
                and s.received_at >= q.since90 and s.id <> q.id
              limit :most)
            union
            (select s.id from cases.feedback_case s
              where s.hospital_id = :hospital and s.place_id = q.place and s.main_issue = q.issue
                and s.received_at >= q.since30 and s.received_at <= q.until and s.id <> q.id
              order by s.received_at desc
              limit :most)""";

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
        return jdbc.sql("""
                select c.id
                  from %s
                  join lateral (%s) same on true
                  join cases.feedback_case c on c.hospital_id = :hospital and c.id = same.id
                 where %s
                 order by c.received_at desc
                 limit :limit
                """.formatted(ASKED, SAME, sight.condition()))
                .params(sight.parameters())
                .param("questions", Batch.of(List.of(question)))
                .param("most", MOST)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
