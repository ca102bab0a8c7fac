package io.huiyin.demo;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that remember how far the demo has been told. */
@Repository
class DemoTable {

    /** Any number will do, as long as nobody else uses it. */
    private static final long FOUNDING = 0x6875_6979_696eL;

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A demo that has begun; null for what has not happened yet. */
    record Loading(
            HospitalId hospital,
            Instant begunAt,
            @Nullable Instant signedInAt,
            @Nullable Instant finishedAt) {}

    /** Only one instance founds; the others wait until its transaction has ended. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", FOUNDING)
                .query((row, number) -> number)
                .list();
    }

    Optional<Loading> find() {
        return jdbc.sql("select hospital_id, begun_at, signed_in_at, finished_at from demo.loading")
                .query((row, number) -> new Loading(
                        new HospitalId(row.getLong("hospital_id")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("signed_in_at", OffsetDateTime.class)),
                        instant(row.getObject("finished_at", OffsetDateTime.class))))
                .optional();
    }

    void begin(HospitalId hospital, Instant at) {
        jdbc.sql("insert into demo.loading (hospital_id, begun_at) values (:hospital, :at)")
                .param("hospital", hospital.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void signedIn(HospitalId hospital, Instant at) {
        jdbc.sql("update demo.loading set signed_in_at = :at where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finished(HospitalId hospital, Instant at) {
        jdbc.sql("update demo.loading set finished_at = :at where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<UUID> told(HospitalId hospital) {
        return jdbc
                .sql("select voice from demo.told where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the transaction that tells it; false if another instance was faster. */
    boolean tell(HospitalId hospital, UUID voice) {
        return jdbc.sql("""
                        insert into demo.told (hospital_id, voice) values (:hospital, :voice)
                        on conflict (hospital_id, voice) do nothing
                        """)
                        .param("hospital", hospital.value())
                        .param("voice", voice)
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
