package io.huiyin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/**
 * PostgreSQL without any application: a transaction with the row of a submission and its row of the queue, in one round
 * trip, on as many connections as there are clients.
 */
final class RawSession implements Contestant {

    private static final String DATABASE = "raw_session";

    private final Product beside;

    RawSession(Product beside) throws SQLException {
        this.beside = beside;
        SameSchema.create(beside, DATABASE);
    }

    @Override
    public String name() {
        return "raw PostgreSQL";
    }

    /** Nothing understands these rows; they leave the queue so that the next round begins as this one did. */
    @Override
    public void settle() throws SQLException {
        try (Connection database = beside.database(DATABASE);
                Statement statement = database.createStatement()) {
            statement.execute("delete from intake.waiting");
            statement.execute("vacuum intake.waiting");
            statement.execute("checkpoint");
        }
    }

    @Override
    public List<ProcessHandle> processes() throws IOException {
        return beside.postgres();
    }

    @Override
    public Client client() throws SQLException {
        return new Session(beside.database(DATABASE));
    }

    private static final class Session implements Client {

        private final Connection connection;
        private final PreparedStatement insert;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement("""
                    with row as (
                        insert into intake.feedback (hospital_id, id, key, body_digest, code_index, channel, words,
                               identity, received_at, dangers, slip)
                        values (1, ?, ?, ?, ?, 'h5', ?, 'anonymous', ?, '{}', ?::jsonb)
                        returning hospital_id, id, received_at)
                    insert into intake.waiting (hospital_id, feedback_id, since, not_before)
                    select hospital_id, id, received_at, received_at from row
                    """);
        }

        @Override
        public String submit(Words words) throws SQLException {
            UUID id = UUID.randomUUID();
            insert.setObject(1, id);
            insert.setObject(2, words.key());
            insert.setBytes(3, digest(words.text()));
            insert.setBytes(4, digest(id.toString()));
            insert.setString(5, words.text());
            insert.setTimestamp(6, new Timestamp(System.currentTimeMillis()));
            insert.setString(7, slip(id));
            if (insert.executeUpdate() != 1) {
                throw new SQLException("not stored");
            }
            return id.toString();
        }

        private static String slip(UUID id) {
            return """
                    {"code": "%s", "progressUrl": "/p/%s", "promises": [
                     {"kind": "first_response", "dueAt": "2026-11-24T10:00:00Z"},
                     {"kind": "answer", "dueAt": "2026-11-27T10:00:00Z"}], "receivedAt": "2026-11-22T10:00:00Z"}
                    """.formatted(id, id);
        }

        private static byte[] digest(String text) {
            byte[] digest = new byte[32];
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, digest, 0, Math.min(32, bytes.length));
            return digest;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
