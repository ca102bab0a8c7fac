package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of answers; stored is only what finds one, so a stolen database opens none. */
@Repository
class EchoLinkTable {

    private final JdbcClient jdbc;

    EchoLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is about: one answer of one case. */
    record Link(CaseId id, int round, Instant expiresAt) {}

    void add(HospitalId hospital, byte[] hash, Link link, Instant now) {
        jdbc.sql("""
                insert into cases.echo_link (hospital_id, token_hash, case_id, round, made_at, expires_at)
                values (:hospital, :hash, :case, :round, :now, :expires)
                """)
                .param("hospital", hospital.value())
                .param("hash", hash)
                .param("case", link.id().value())
                .param("round", link.round())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(link.expiresAt()))
                .update();
    }

    Optional<Link> find(HospitalId hospital, byte[] hash) {
        return jdbc.sql("""
                        select case_id, round, expires_at
                          from cases.echo_link
                         where hospital_id = :hospital and token_hash = :hash
                        """)
                .param("hospital", hospital.value())
                .param("hash", hash)
                .query((row, number) -> new Link(
                        new CaseId(Columns.uuid(row, "case_id")), row.getInt("round"), Columns.at(row, "expires_at")))
                .optional();
    }
}
