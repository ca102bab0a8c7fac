package io.huiyin.vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which keys this database was sealed with, never the keys themselves. */
@Repository
class KeyTable {

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if nothing has been sealed yet. */
    byte[] fingerprint() {
        return jdbc.sql("select fingerprint from vault.key_fingerprint")
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    void remember(byte[] fingerprint) {
        jdbc.sql("insert into vault.key_fingerprint (only_row, fingerprint) values (true, :fingerprint)"
                        + " on conflict (only_row) do nothing")
                .param("fingerprint", fingerprint)
                .update();
    }
}
