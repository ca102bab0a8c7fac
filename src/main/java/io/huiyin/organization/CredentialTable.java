package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the password hashes, present and past. */
@Repository
class CredentialTable {

    private final JdbcClient jdbc;

    CredentialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Credential(String hash, boolean mustChange, int generation) {}

    Optional<Passwords.Owner> owner(String username) {
        return jdbc.sql("select hospital_id, staff_id from organization.username where username = :username")
                .param("username", username)
                .query((row, number) -> new Passwords.Owner(
                        new HospitalId(row.getLong("hospital_id")), new StaffId(row.getObject("staff_id", UUID.class))))
                .optional();
    }

    Optional<Credential> find(HospitalId hospital, StaffId staff) {
        return jdbc.sql("""
                select hash, must_change, generation from organization.credential
                where hospital_id = :hospital and staff_id = :staff
                """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .query((row, number) ->
                        new Credential(row.getString("hash"), row.getBoolean("must_change"), row.getInt("generation")))
                .optional();
    }

    /** The newest hashes, the present one included. */
    List<String> history(HospitalId hospital, StaffId staff, int count) {
        return jdbc.sql("""
                select hash from organization.password_history
                where hospital_id = :hospital and staff_id = :staff
                order by generation desc limit :count
                """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("count", count)
                .query(String.class)
                .list();
    }

    void put(HospitalId hospital, StaffId staff, String hash, boolean mustChange, Instant at) {
        int generation = jdbc.sql("""
                insert into organization.credential as t
                    (hospital_id, staff_id, hash, must_change, generation, changed_at)
                values (:hospital, :staff, :hash, :mustChange, 1, :at)
                on conflict (hospital_id, staff_id) do update
                set hash = excluded.hash, must_change = excluded.must_change, generation = t.generation + 1,
                    changed_at = excluded.changed_at
                returning generation
                """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into organization.password_history (hospital_id, staff_id, generation, hash)
                values (:hospital, :staff, :generation, :hash)
                """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("generation", generation)
                .param("hash", hash)
                .update();
    }
}
