package io.huiyin.orders;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what a hospital has set for the sources of orders. */
@Repository
class SourceTable {

    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Source> all(HospitalId hospital) {
        return jdbc.sql("""
                        select code, name, name_en, answer_amount, answer_unit, sign_hours, version
                          from orders.source where hospital_id = :hospital
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Source(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("answer_amount", Integer.class),
                        Coded.of(Source.Unit.class, row.getString("answer_unit")),
                        row.getObject("sign_hours", Integer.class),
                        row.getInt("version")))
                .list();
    }

    /** False if somebody else has set it since it was read. */
    boolean set(HospitalId hospital, Source next) {
        return jdbc.sql("""
                        insert into orders.source
                               (hospital_id, code, name, name_en, answer_amount, answer_unit, sign_hours, version)
                        values (:hospital, :code, :name, :nameEn, :amount, :unit, :signHours, :version + 1)
                            on conflict (hospital_id, code) do update
                               set answer_amount = excluded.answer_amount, answer_unit = excluded.answer_unit,
                                   sign_hours = excluded.sign_hours, version = excluded.version
                             where source.version = :version
                        """)
                        .param("hospital", hospital.value())
                        .param("code", next.code())
                        .param("name", next.name())
                        .param("nameEn", next.nameEn())
                        .param("amount", next.amount())
                        .param("unit", next.unit().code())
                        .param("signHours", next.signHours())
                        .param("version", next.version())
                        .update()
                == 1;
    }
}
