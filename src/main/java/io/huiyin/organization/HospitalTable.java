package io.huiyin.organization;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the hospitals. */
@Repository
class HospitalTable {

    private final JdbcClient jdbc;

    HospitalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hospital> all() {
        return jdbc.sql("""
                select hospital_id, code, name, name_en, zone, phone, emergency_phone
                from organization.hospital order by hospital_id
                """)
                .query((row, number) -> new Hospital(
                        new HospitalId(row.getLong("hospital_id")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("phone"),
                        row.getString("emergency_phone")))
                .list();
    }

    /** Gives the next number; two at once would collide on the key, and one of them starts again. */
    Hospital add(NewHospital draft) {
        long number = jdbc.sql("select coalesce(max(hospital_id), 0) + 1 from organization.hospital")
                .query(Long.class)
                .single();
        try {
            jdbc.sql("""
                    insert into organization.hospital
                        (hospital_id, code, name, name_en, zone, phone, emergency_phone)
                    values (:hospital, :code, :name, :nameEn, :zone, :phone, :emergency)
                    """)
                    .param("hospital", number)
                    .param("code", draft.code())
                    .param("name", draft.name())
                    .param("nameEn", draft.nameEn())
                    .param("zone", draft.zone().getId())
                    .param("phone", draft.phone())
                    .param("emergency", draft.emergencyPhone())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.field("code", "code.taken");
        }
        return new Hospital(
                new HospitalId(number),
                draft.code(),
                draft.name(),
                draft.nameEn(),
                draft.zone(),
                draft.phone(),
                draft.emergencyPhone());
    }
}
