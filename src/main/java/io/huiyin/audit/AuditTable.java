package io.huiyin.audit;

import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the audit trail: added, read, never changed. */
@Repository
class AuditTable {

    private static final String COLUMNS =
            "hospital_id, number, at, actor_id, actor_name, action, subject, reason, address, outcome";

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(long number, byte[] hash) {}

    record Sealed(AuditEntry entry, byte[] hash) {}

    /** Locks the end of the chain until the transaction ends. */
    Head lockHead(HospitalId hospital) {
        return findHead(hospital, "for update").orElseGet(() -> {
            jdbc.sql("""
                    insert into audit.head (hospital_id, number, hash) values (:hospital, 0, :start)
                    on conflict (hospital_id) do nothing
                    """)
                    .param("hospital", hospital.value())
                    .param("start", AuditChain.START)
                    .update();
            return findHead(hospital, "for update").orElseThrow();
        });
    }

    Optional<Head> head(HospitalId hospital) {
        return findHead(hospital, "");
    }

    private Optional<Head> findHead(HospitalId hospital, String lock) {
        return jdbc.sql("select number, hash from audit.head where hospital_id = :hospital " + lock)
                .param("hospital", hospital.value())
                .query((row, position) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    /** The entry and the new end of the chain in one statement. */
    void add(AuditEntry entry, byte[] hash) {
        jdbc.sql("""
                with added as (
                    insert into audit.entry
                        (hospital_id, number, at, actor_id, actor_name, action, subject, reason, address, outcome, hash)
                    values
                        (:hospital, :number, :at, :actor, :name, :action, :subject, :reason, :address, :outcome, :hash)
                )
                update audit.head set number = :number, hash = :hash where hospital_id = :hospital
                """)
                .param("hospital", entry.hospital().value())
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actorId())
                .param("name", entry.actorName())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("reason", entry.reason())
                .param("address", entry.address())
                .param("outcome", entry.outcome())
                .param("hash", hash)
                .update();
    }

    /** Entries after this number in the order of the chain. */
    List<Sealed> after(HospitalId hospital, long number, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                , hash from audit.entry
                where hospital_id = :hospital and number > :number
                order by number limit :limit
                """)
                .param("hospital", hospital.value())
                .param("number", number)
                .param("limit", limit)
                .query((row, position) -> new Sealed(entry(row), row.getBytes("hash")))
                .list();
    }

    /** Newest first, before this number. */
    List<AuditEntry> before(HospitalId hospital, long number, AuditFilter filter, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from audit.entry
                where hospital_id = :hospital and number < :number
                  and (cast(:action as text) is null or action = :action)
                  and (cast(:actor as uuid) is null or actor_id = :actor)
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:to as timestamptz) is null or at < :to)
                order by number desc limit :limit
                """)
                .param("hospital", hospital.value())
                .param("number", number)
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("from", offset(filter.from()))
                .param("to", offset(filter.to()))
                .param("limit", limit)
                .query((row, position) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new HospitalId(row.getLong("hospital_id")),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("address"),
                row.getString("outcome"));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
