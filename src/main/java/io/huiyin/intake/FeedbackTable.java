package io.huiyin.intake;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what was said: inserted, read, never changed. */
@Repository
class FeedbackTable {

    private static final String INSERT = """
            insert into intake.feedback
                   (hospital_id, id, key, body_digest, code_index, channel, place_id, nature, words, rating, identity,
                    contact_id, visit_sealed, occurred_at, received_at, taken_down_by, dangers, slip)
            select ?, f.id, f.key, f.body_digest, f.code_index, f.channel, f.place_id, f.nature, f.words, f.rating,
                   f.identity, f.contact_id, f.visit_sealed, f.occurred_at, f.received_at, f.taken_down_by,
                   string_to_array(f.dangers, ','), f.slip
              from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                          ?::smallint[], ?::text[], ?::uuid[], ?::bytea[], ?::timestamptz[], ?::timestamptz[],
                          ?::uuid[], ?::text[], ?::jsonb[])
                as f (id, key, body_digest, code_index, channel, place_id, nature, words, rating, identity,
                      contact_id, visit_sealed, occurred_at, received_at, taken_down_by, dangers, slip)
            on conflict (hospital_id, key) do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JsonMapper json;

    FeedbackTable(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** What was stored under a key. */
    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals
    record Known(FeedbackId id, UUID key, byte[] digest, Slip slip) {}

    /** Stores those whose key is new, in one statement; the ids of those that were stored. */
    Set<FeedbackId> insert(HospitalId hospital, List<Draft> drafts) {
        Set<FeedbackId> stored = batches.execute((ConnectionCallback<Set<FeedbackId>>) connection -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                Columns columns = new Columns(connection, statement, drafts);
                statement.setLong(1, hospital.value());
                columns.texts("uuid", draft -> draft.id());
                columns.texts("uuid", draft -> draft.said().key());
                columns.bytes(Draft::digest);
                columns.bytes(Draft::codeIndex);
                columns.texts("text", draft -> draft.said().channel().code());
                columns.texts("uuid", draft -> draft.said().place());
                columns.texts("text", draft -> code(draft.said().nature()));
                columns.texts("text", draft -> draft.said().text());
                columns.texts("int2", draft -> draft.said().rating());
                columns.texts("text", draft -> draft.said().identity().code());
                columns.texts("uuid", Draft::contact);
                columns.bytes(Draft::visit);
                columns.texts("timestamptz", draft -> draft.said().occurredAt());
                columns.texts("timestamptz", draft -> draft.slip().receivedAt());
                columns.texts("uuid", draft -> draft.said().takenDownBy());
                columns.texts("text", draft -> String.join(",", draft.dangers()));
                columns.texts("jsonb", draft -> json.writeValueAsString(draft.slip()));
                try (ResultSet rows = statement.executeQuery()) {
                    Set<FeedbackId> ids = new HashSet<>();
                    while (rows.next()) {
                        ids.add(new FeedbackId(rows.getObject(1, UUID.class)));
                    }
                    return ids;
                }
            }
        });
        return Objects.requireNonNull(stored);
    }

    List<Known> byKeys(HospitalId hospital, Collection<UUID> keys) {
        return jdbc.sql("""
                        select id, key, body_digest, slip from intake.feedback
                         where hospital_id = :hospital and key in (:keys)
                        """)
                .param("hospital", hospital.value())
                .param("keys", keys)
                .query((row, number) -> new Known(
                        new FeedbackId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getBytes(3),
                        json.readValue(row.getString(4), Slip.class)))
                .list();
    }

    /** What a code opens, in whatever hospital; more than one would be a miracle, and opens nothing. */
    List<Map.Entry<HospitalId, FeedbackId>> byCode(byte[] index) {
        return jdbc.sql("select hospital_id, id from intake.feedback where code_index = :index")
                .param("index", index)
                .query((row, number) ->
                        Map.entry(new HospitalId(row.getLong(1)), new FeedbackId(row.getObject(2, UUID.class))))
                .list();
    }

    Optional<UUID> keyOf(HospitalId hospital, FeedbackId id) {
        return jdbc.sql("select key from intake.feedback where hospital_id = :hospital and id = :id")
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    List<Feedback> find(
            HospitalId hospital, Collection<FeedbackId> ids, Function<FeedbackId, List<Attachment>> attachments) {
        return jdbc.sql("""
                        select id, place_id, channel, nature, words, rating, identity, contact_id, occurred_at,
                               received_at, taken_down_by, dangers
                          from intake.feedback
                         where hospital_id = :hospital and id in (:ids)
                         order by id
                        """)
                .param("hospital", hospital.value())
                .param("ids", ids.stream().map(FeedbackId::value).toList())
                .query((row, number) -> feedback(hospital, row, attachments))
                .list();
    }

    private static Feedback feedback(
            HospitalId hospital, ResultSet row, Function<FeedbackId, List<Attachment>> attachments)
            throws SQLException {
        FeedbackId id = new FeedbackId(row.getObject("id", UUID.class));
        return new Feedback(
                id,
                hospital,
                wrap(row.getObject("place_id", UUID.class), PlaceId::new),
                Coded.of(Channel.class, row.getString("channel")),
                wrap(row.getString("nature"), code -> Coded.of(Nature.class, code)),
                row.getString("words"),
                row.getObject("rating", Integer.class),
                Coded.of(Identity.class, row.getString("identity")),
                wrap(row.getObject("contact_id", UUID.class), ContactId::new),
                wrap(row.getObject("occurred_at", OffsetDateTime.class), OffsetDateTime::toInstant),
                instant(row, "received_at"),
                wrap(row.getObject("taken_down_by", UUID.class), StaffId::new),
                List.of((String[]) row.getArray("dangers").getArray()),
                attachments.apply(id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static <A, B> @Nullable B wrap(@Nullable A value, Function<A, B> type) {
        return value == null ? null : type.apply(value);
    }
}
