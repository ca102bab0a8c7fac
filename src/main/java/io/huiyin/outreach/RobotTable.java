package io.huiyin.outreach;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The robots as administrators set them up. */
@Repository
class RobotTable {

    private static final String COLUMNS = """
            id, name, provider, sealed_webhook, sealed_secret, host, tail, kinds, departments, language, active,
            version""";

    private final JdbcClient jdbc;

    RobotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<RobotRow> all(HospitalId hospital) {
        return jdbc.sql("select %s from outreach.robot where hospital_id = :hospital order by name, id"
                        .formatted(COLUMNS))
                .param("hospital", hospital.value())
                .query(RobotTable::row)
                .list();
    }

    Optional<RobotRow> find(HospitalId hospital, UUID id) {
        return jdbc.sql("select %s from outreach.robot where hospital_id = :hospital and id = :id".formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("id", id)
                .query(RobotTable::row)
                .optional();
    }

    /** How each robot is doing, with what it still has to say. */
    List<Robot> shown(HospitalId hospital) {
        return jdbc.sql("""
                        select %s, problem, problem_detail, rest_until, last_sent_at,
                               (select count(*) from outreach.robot_news n
                                 where n.hospital_id = r.hospital_id and n.robot_id = r.id and n.state = 'waiting')
                                 as waiting,
                               (select count(*) from outreach.robot_news n
                                 where n.hospital_id = r.hospital_id and n.robot_id = r.id and n.state = 'failed')
                                 as failed
                          from outreach.robot r
                         where r.hospital_id = :hospital
                         order by name, id
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .query((row, number) -> shown(row(row, number), row))
                .list();
    }

    void add(HospitalId hospital, RobotRow robot) {
        bind(hospital, robot, """
                        insert into outreach.robot (hospital_id, %s)
                        values (:hospital, :id, :name, :provider, :webhook, :secret, :host, :tail, :kinds, :departments,
                                :language, :active, :version)
                        """.formatted(COLUMNS)).update();
    }

    /** Begins afresh: what was wrong with it before may be mended. False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, RobotRow robot) {
        return bind(hospital, robot, """
                                update outreach.robot
                                   set name = :name, provider = :provider, sealed_webhook = :webhook,
                                       sealed_secret = :secret, host = :host, tail = :tail, kinds = :kinds,
                                       departments = :departments, language = :language, active = :active,
                                       version = version + 1, problem = null, problem_detail = null,
                                       rest_until = case when problem = 'too_fast' then rest_until end
                                 where hospital_id = :hospital and id = :id and version = :version
                                """).update() == 1;
    }

    /** With everything it still had to say. */
    boolean remove(HospitalId hospital, UUID id) {
        return jdbc.sql("delete from outreach.robot where hospital_id = :hospital and id = :id")
                        .param("hospital", hospital.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, RobotRow robot, String sql) {
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", robot.id())
                .param("name", robot.name())
                .param("provider", robot.provider().code())
                .param("webhook", robot.sealedWebhook())
                .param("secret", robot.sealedSecret())
                .param("host", robot.host())
                .param("tail", robot.tail())
                .param("kinds", codes(robot.kinds()))
                .param(
                        "departments",
                        robot.departments().stream().map(DepartmentId::value).toArray(UUID[]::new))
                .param("language", robot.language())
                .param("active", robot.active())
                .param("version", robot.version());
    }

    static RobotRow row(ResultSet row, int number) throws SQLException {
        return new RobotRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Coded.of(RobotProvider.class, row.getString("provider")),
                row.getBytes("sealed_webhook"),
                row.getBytes("sealed_secret"),
                row.getString("host"),
                row.getString("tail"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(code -> Coded.of(NewsKind.class, code))
                        .collect(Collectors.toSet()),
                Arrays.stream((UUID[]) row.getArray("departments").getArray())
                        .map(DepartmentId::new)
                        .collect(Collectors.toSet()),
                row.getString("language"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Robot shown(RobotRow robot, ResultSet row) throws SQLException {
        @Nullable String problem = row.getString("problem");
        return new Robot(
                robot.id(),
                robot.name(),
                robot.provider(),
                robot.host(),
                robot.tail(),
                robot.sealedSecret() != null,
                robot.kinds(),
                robot.departments(),
                robot.language(),
                robot.active(),
                robot.version(),
                problem == null ? null : Coded.of(RobotProblem.class, problem),
                row.getString("problem_detail"),
                NoticeTable.instant(row.getTimestamp("rest_until")),
                NoticeTable.instant(row.getTimestamp("last_sent_at")),
                row.getInt("waiting"),
                row.getInt("failed"));
    }

    private static String[] codes(Collection<NewsKind> kinds) {
        return Set.copyOf(kinds).stream().map(NewsKind::code).sorted().toArray(String[]::new);
    }
}
