package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is to speak for a robot, and how that went. Who speaks for it holds its row for a while: so its pace is
 * kept by all instances together, and a fallen one lets go of it by itself.
 */
@Repository
class RobotTurnTable {

    private final JdbcClient jdbc;

    RobotTurnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A robot somebody may speak to now, and how it spoke lately. */
    record Held(RobotRow robot, RobotPace pace) {}

    /** Nothing if it rests, is switched off, or somebody else speaks for it. */
    Optional<Held> hold(HospitalId hospital, UUID robot, Instant now) {
        return jdbc.sql("""
                        select id, name, provider, sealed_webhook, sealed_secret, host, tail, kinds, departments,
                               language, active, version, sent
                          from outreach.robot
                         where hospital_id = :hospital and id = :robot and active
                           and (rest_until is null or rest_until <= :now)
                           and (busy_until is null or busy_until <= :now)
                           for update skip locked
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Held(RobotTable.row(row, number), new RobotPace(instants(row))))
                .optional();
    }

    void speaking(HospitalId hospital, UUID robot, RobotPace pace, Instant busyUntil) {
        jdbc.sql("""
                        update outreach.robot set sent = cast(:sent as timestamptz[]), busy_until = :busy
                         where hospital_id = :hospital and id = :robot
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("sent", pace.sent().stream().map(Instant::toString).toArray(String[]::new))
                .param("busy", Timestamp.from(busyUntil))
                .update();
    }

    /** It has spoken: whatever was wrong with it is over. */
    void spoke(HospitalId hospital, UUID robot, Instant at) {
        jdbc.sql("""
                        update outreach.robot
                           set last_sent_at = :at, problem = null, problem_detail = null, rest_until = null
                         where hospital_id = :hospital and id = :robot
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("at", Timestamp.from(at))
                .update();
    }

    void trouble(HospitalId hospital, UUID robot, RobotProblem problem, String detail, @Nullable Instant restUntil) {
        jdbc.sql("""
                        update outreach.robot
                           set problem = :problem, problem_detail = :detail, rest_until = :rest
                         where hospital_id = :hospital and id = :robot
                        """)
                .param("hospital", hospital.value())
                .param("robot", robot)
                .param("problem", problem.code())
                .param("detail", detail)
                .param("rest", restUntil == null ? null : Timestamp.from(restUntil))
                .update();
    }

    void letGo(HospitalId hospital, UUID robot) {
        jdbc.sql("update outreach.robot set busy_until = null where hospital_id = :hospital and id = :robot")
                .param("hospital", hospital.value())
                .param("robot", robot)
                .update();
    }

    private static List<Instant> instants(ResultSet row) throws SQLException {
        return Arrays.stream((Timestamp[]) row.getArray("sent").getArray())
                .map(Timestamp::toInstant)
                .toList();
    }
}
