package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the tokens. */
@Repository
class TokenTable {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Used(UUID id, Set<String> scopes, boolean noted) {}

    /** What a valid token opens; notes its use once a minute. */
    Optional<Set<String>> use(HospitalId hospital, byte[] hash, Instant now) {
        Optional<Used> used = jdbc.sql("""
                select token_id, scopes, coalesce(last_used_at > :recently, false) as noted from organization.token
                where hospital_id = :hospital and hash = :hash and revoked_at is null
                """)
                .param("recently", now.minus(USE_NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .param("hospital", hospital.value())
                .param("hash", hash)
                .query((row, number) ->
                        new Used(row.getObject("token_id", UUID.class), scopes(row), row.getBoolean("noted")))
                .optional();
        used.filter(token -> !token.noted())
                .ifPresent(token -> jdbc.sql("""
                update organization.token set last_used_at = :now where hospital_id = :hospital and token_id = :id
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("hospital", hospital.value())
                        .param("id", token.id())
                        .update());
        return used.map(Used::scopes);
    }

    List<Tokens.Token> all(HospitalId hospital) {
        return jdbc.sql("""
                select token_id, name, scopes, created_at, created_by, last_used_at from organization.token
                where hospital_id = :hospital and revoked_at is null order by created_at desc, token_id
                """)
                .param("hospital", hospital.value())
                .query((row, number) -> token(row))
                .list();
    }

    void add(HospitalId hospital, Tokens.Token token, byte[] hash) {
        jdbc.sql("""
                insert into organization.token
                    (hospital_id, token_id, name, scopes, hash, created_at, created_by)
                values (:hospital, :id, :name, :scopes, :hash, :at, :by)
                """)
                .param("hospital", hospital.value())
                .param("id", token.id())
                .param("name", token.name())
                .param("scopes", String.join(" ", token.scopes()))
                .param("hash", hash)
                .param("at", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", token.createdBy())
                .update();
    }

    /** False if there is no such token that still opens something. */
    boolean revoke(HospitalId hospital, UUID id, Instant now) {
        return jdbc.sql("""
                        update organization.token set revoked_at = :now
                        where hospital_id = :hospital and token_id = :id and revoked_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Tokens.Token token(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Tokens.Token(
                row.getObject("token_id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                used == null ? null : used.toInstant());
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of(row.getString("scopes").split(" "));
    }
}
