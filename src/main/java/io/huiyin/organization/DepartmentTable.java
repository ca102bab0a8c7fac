package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the departments. */
@Repository
class DepartmentTable {

    private final JdbcClient jdbc;

    DepartmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Department> all(HospitalId hospital) {
        return jdbc.sql("""
                select department_id, name, name_en, kind, campus, campus_en, desk, active, version
                from organization.department where hospital_id = :hospital order by name
                """)
                .param("hospital", hospital.value())
                .query(DepartmentTable::department)
                .list();
    }

    Optional<Department> find(HospitalId hospital, DepartmentId id) {
        return jdbc.sql("""
                select department_id, name, name_en, kind, campus, campus_en, desk, active, version
                from organization.department where hospital_id = :hospital and department_id = :id
                """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(DepartmentTable::department)
                .optional();
    }

    void add(HospitalId hospital, Department department) {
        try {
            bind(hospital, department, """
                    insert into organization.department
                        (hospital_id, department_id, name, name_en, kind, campus, campus_en, desk, active, version)
                    values (:hospital, :id, :name, :nameEn, :kind, :campus, :campusEn, :desk, :active, :version)
                    """).update();
        } catch (DuplicateKeyException taken) {
            throw Refused.field("name", "name.taken");
        }
    }

    /** False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Department department) {
        try {
            return bind(hospital, department, """
                            update organization.department
                            set name = :name, name_en = :nameEn, kind = :kind, campus = :campus,
                                campus_en = :campusEn, desk = :desk,
                                active = :active, version = version + 1
                            where hospital_id = :hospital and department_id = :id and version = :version
                            """).update() == 1;
        } catch (DuplicateKeyException taken) {
            throw Refused.field("name", "name.taken");
        }
    }

    void clearDesk(HospitalId hospital, Duty.Desk desk, DepartmentId exceptFor) {
        jdbc.sql("""
                update organization.department set desk = null, version = version + 1
                where hospital_id = :hospital and desk = :desk and department_id <> :id
                """)
                .param("hospital", hospital.value())
                .param("desk", desk.code())
                .param("id", exceptFor.value())
                .update();
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Department department, String sql) {
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", department.id().value())
                .param("name", department.name())
                .param("nameEn", department.nameEn())
                .param("kind", department.kind().code())
                .param("campus", department.campus())
                .param("campusEn", department.campusEn())
                .param(
                        "desk",
                        department.desk() == null ? null : department.desk().code())
                .param("active", department.active())
                .param("version", department.version());
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("name"),
                row.getString("name_en"),
                Coded.of(Department.Kind.class, row.getString("kind")),
                row.getString("campus"),
                row.getString("campus_en"),
                desk(row.getString("desk")),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Duty.@Nullable Desk desk(@Nullable String code) {
        return code == null ? null : Coded.of(Duty.Desk.class, code);
    }
}
