package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the duty list. */
@Repository
class DutyTable {

    private final JdbcClient jdbc;

    DutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Duty> all(HospitalId hospital) {
        return jdbc.sql("""
                select duty_id, sort_order, nature, stage, issue, place_id, department_id, note, version
                from organization.duty where hospital_id = :hospital order by sort_order, duty_id
                """)
                .param("hospital", hospital.value())
                .query(DutyTable::duty)
                .list();
    }

    Optional<Duty> find(HospitalId hospital, UUID id) {
        return jdbc.sql("""
                select duty_id, sort_order, nature, stage, issue, place_id, department_id, note, version
                from organization.duty where hospital_id = :hospital and duty_id = :id
                """)
                .param("hospital", hospital.value())
                .param("id", id)
                .query(DutyTable::duty)
                .optional();
    }

    void add(HospitalId hospital, Duty duty) {
        bind(hospital, duty, """
                insert into organization.duty
                    (hospital_id, duty_id, sort_order, nature, stage, issue, place_id, department_id, note, version)
                values (:hospital, :id, :order, :nature, :stage, :issue, :place, :department, :note, :version)
                """).update();
    }

    /** False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Duty duty) {
        return bind(hospital, duty, """
                        update organization.duty
                        set sort_order = :order, nature = :nature, stage = :stage, issue = :issue, place_id = :place,
                            department_id = :department, note = :note, version = version + 1
                        where hospital_id = :hospital and duty_id = :id and version = :version
                        """).update() == 1;
    }

    void remove(HospitalId hospital, UUID id) {
        jdbc.sql("delete from organization.duty where hospital_id = :hospital and duty_id = :id")
                .param("hospital", hospital.value())
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Duty duty, String sql) {
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", duty.id())
                .param("order", duty.order())
                .param("nature", code(duty.nature()))
                .param("stage", code(duty.stage()))
                .param("issue", code(duty.issue()))
                .param("place", duty.place() == null ? null : duty.place().value())
                .param("department", duty.department().value())
                .param("note", duty.note())
                .param("version", duty.version());
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new Duty(
                row.getObject("duty_id", UUID.class),
                row.getInt("sort_order"),
                read(Nature.class, row.getString("nature")),
                read(ServiceStage.class, row.getString("stage")),
                read(Issue.class, row.getString("issue")),
                place == null ? null : new PlaceId(place),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("note"),
                row.getInt("version"));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static <E extends Enum<E> & Coded> @Nullable E read(Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code);
    }
}
