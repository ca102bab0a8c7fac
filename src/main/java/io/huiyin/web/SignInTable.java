package io.huiyin.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of failed sign-ins. */
@Repository
class SignInTable {

    private final JdbcClient jdbc;

    SignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attempt that is being made counts as failed until it has succeeded, so that many at once gain nothing. */
    record Attempts(int failures, @Nullable Instant lockedUntil) {}

    Attempts count(byte[] name, Instant now) {
        return jdbc.sql("""
                insert into web.sign_in_attempt as t (name_hash, failures, last_at) values (:name, 1, :now)
                on conflict (name_hash) do update
                set failures = case when t.locked_until <= excluded.last_at then 1 else t.failures + 1 end,
                    locked_until = case when t.locked_until <= excluded.last_at then null else t.locked_until end,
                    last_at = excluded.last_at
                returning failures, locked_until
                """)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SignInTable::attempts)
                .single();
    }

    void lock(byte[] name, Instant until) {
        jdbc.sql("update web.sign_in_attempt set locked_until = :until where name_hash = :name")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .update();
    }

    void forget(byte[] name) {
        jdbc.sql("delete from web.sign_in_attempt where name_hash = :name")
                .param("name", name)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from web.sign_in_attempt where last_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Attempts attempts(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
        return new Attempts(row.getInt("failures"), until == null ? null : until.toInstant());
    }
}
