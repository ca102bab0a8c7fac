package io.huiyin.patients;

import io.huiyin.kernel.HospitalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed rows. */
@Repository
class ContactTable {

    /** A contact as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Sealed(ContactId id, byte @Nullable [] name, byte @Nullable [] phone, byte @Nullable [] phoneIndex) {}

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    ContactTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All rows in one statement, however many there are. */
    void insert(HospitalId hospital, List<Sealed> rows, Instant keptAt) {
        int inserted = batches.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into patients.contact (hospital_id, id, name_sealed, phone_sealed, phone_index, kept_at)
                    select ?, c.id, c.name, c.phone, c.phone_index, to_timestamp(?)
                      from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[]) as c (id, name, phone, phone_index)
                    """)) {
                statement.setLong(1, hospital.value());
                statement.setDouble(2, keptAt.toEpochMilli() / 1000.0);
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid",
                                rows.stream().map(row -> row.id().value()).toArray(UUID[]::new)));
                statement.setArray(
                        4, bytes(connection, rows.stream().map(Sealed::name).toArray(byte[][]::new)));
                statement.setArray(
                        5, bytes(connection, rows.stream().map(Sealed::phone).toArray(byte[][]::new)));
                statement.setArray(
                        6,
                        bytes(connection, rows.stream().map(Sealed::phoneIndex).toArray(byte[][]::new)));
                return statement.executeUpdate();
            }
        });
        if (inserted != rows.size()) {
            throw new IllegalStateException("%d contacts stored instead of %d".formatted(inserted, rows.size()));
        }
    }

    List<Sealed> find(HospitalId hospital, Collection<ContactId> ids) {
        return jdbc.sql("""
                        select id, name_sealed, phone_sealed, phone_index
                          from patients.contact
                         where hospital_id = :hospital and id in (:ids)
                        """)
                .param("hospital", hospital.value())
                .param("ids", ids.stream().map(ContactId::value).toList())
                .query((row, number) -> new Sealed(
                        new ContactId(row.getObject(1, UUID.class)), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    List<ContactId> withPhone(HospitalId hospital, byte[] phoneIndex, int limit) {
        return jdbc.sql("""
                        select id from patients.contact
                         where hospital_id = :hospital and phone_index = :index
                         order by id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("index", phoneIndex)
                .param("limit", limit)
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Pairs of a contact asked for and one with the same phone, the newest first; itself among them. */
    List<Map.Entry<ContactId, ContactId>> withPhones(HospitalId hospital, Collection<ContactId> ids, int limit) {
        return jdbc.sql("""
                        select asked.id, other.id
                          from patients.contact asked
                          cross join lateral (
                                select c.id from patients.contact c
                                 where c.hospital_id = :hospital and c.phone_index = asked.phone_index
                                 order by c.id desc
                                 limit :limit) other
                         where asked.hospital_id = :hospital and asked.id = any (:ids)
                           and asked.phone_index is not null
                        """)
                .param("hospital", hospital.value())
                .param("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, number) -> Map.entry(
                        new ContactId(row.getObject(1, UUID.class)), new ContactId(row.getObject(2, UUID.class))))
                .list();
    }

    private static java.sql.Array bytes(Connection connection, byte[][] values) throws SQLException {
        return connection.createArrayOf("bytea", values);
    }
}
