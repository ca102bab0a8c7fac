package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the people, their departments and their sign-in names. */
@Repository
class StaffTable {

    private static final String SELECT = """
            select s.staff_id, s.username, s.name, s.role, s.email_sealed, s.phone_sealed, s.active, s.version,
                   array(select d.department_id from organization.staff_department d
                         where d.hospital_id = s.hospital_id and d.staff_id = s.staff_id) as departments
            from organization.staff s
            """;

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(StaffMember member, byte @Nullable [] emailSealed, byte @Nullable [] phoneSealed) {}

    Optional<Row> find(HospitalId hospital, StaffId id) {
        return jdbc.sql(SELECT + " where s.hospital_id = :hospital and s.staff_id = :id")
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(StaffTable::row)
                .optional();
    }

    List<Row> all(HospitalId hospital) {
        return jdbc.sql(SELECT + " where s.hospital_id = :hospital order by s.name, s.staff_id")
                .param("hospital", hospital.value())
                .query(StaffTable::row)
                .list();
    }

    List<Row> withRole(HospitalId hospital, Role role) {
        return jdbc.sql(SELECT + """
                 where s.hospital_id = :hospital and s.role = :role and s.active order by s.name, s.staff_id
                """)
                .param("hospital", hospital.value())
                .param("role", role.code())
                .query(StaffTable::row)
                .list();
    }

    List<Row> inDepartment(HospitalId hospital, DepartmentId department) {
        return jdbc.sql(SELECT + """
                 join organization.staff_department m on m.hospital_id = s.hospital_id and m.staff_id = s.staff_id
                where s.hospital_id = :hospital and m.department_id = :department and s.active
                order by s.name, s.staff_id
                """)
                .param("hospital", hospital.value())
                .param("department", department.value())
                .query(StaffTable::row)
                .list();
    }

    Map<StaffId, String> names(HospitalId hospital, Set<StaffId> ids) {
        record Named(StaffId id, String name) {}
        return jdbc
                .sql("""
                select staff_id, name from organization.staff where hospital_id = :hospital and staff_id in (:ids)
                """)
                .param("hospital", hospital.value())
                .param("ids", ids.stream().map(StaffId::value).toList())
                .query((row, number) ->
                        new Named(new StaffId(row.getObject("staff_id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    void add(HospitalId hospital, Row row) {
        claim(hospital, row.member());
        bind(hospital, row, """
                insert into organization.staff
                    (hospital_id, staff_id, username, name, role, email_sealed, phone_sealed, active, version)
                values (:hospital, :id, :username, :name, :role, :email, :phone, :active, :version)
                """).update();
        join(hospital, row.member());
    }

    /** False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Row row, String oldUsername) {
        if (!row.member().username().equals(oldUsername)) {
            claim(hospital, row.member());
            jdbc.sql("delete from organization.username where username = :username and hospital_id = :hospital")
                    .param("username", oldUsername)
                    .param("hospital", hospital.value())
                    .update();
        }
        int changed = bind(hospital, row, """
                update organization.staff
                set username = :username, name = :name, role = :role, email_sealed = :email, phone_sealed = :phone,
                    active = :active, version = version + 1
                where hospital_id = :hospital and staff_id = :id and version = :version
                """).update();
        jdbc.sql("delete from organization.staff_department where hospital_id = :hospital and staff_id = :id")
                .param("hospital", hospital.value())
                .param("id", row.member().id().value())
                .update();
        join(hospital, row.member());
        return changed == 1;
    }

    private void claim(HospitalId hospital, StaffMember member) {
        try {
            jdbc.sql("""
                    insert into organization.username (username, hospital_id, staff_id)
                    values (:username, :hospital, :id)
                    """)
                    .param("username", member.username())
                    .param("hospital", hospital.value())
                    .param("id", member.id().value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.field("username", "username.taken");
        }
    }

    private void join(HospitalId hospital, StaffMember member) {
        for (DepartmentId department : member.departments()) {
            jdbc.sql("""
                    insert into organization.staff_department (hospital_id, department_id, staff_id)
                    values (:hospital, :department, :id)
                    """)
                    .param("hospital", hospital.value())
                    .param("department", department.value())
                    .param("id", member.id().value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Row row, String sql) {
        StaffMember member = row.member();
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", member.id().value())
                .param("username", member.username())
                .param("name", member.name())
                .param("role", member.role().code())
                .param("email", row.emailSealed())
                .param("phone", row.phoneSealed())
                .param("active", member.active())
                .param("version", member.version());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Collection<UUID> departments =
                Arrays.asList((UUID[]) row.getArray("departments").getArray());
        StaffMember member = new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                Coded.of(Role.class, row.getString("role")),
                departments.stream().map(DepartmentId::new).collect(Collectors.toSet()),
                row.getBoolean("active"),
                row.getInt("version"));
        return new Row(member, row.getBytes("email_sealed"), row.getBytes("phone_sealed"));
    }
}
