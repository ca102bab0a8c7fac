package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the alarms. */
@Repository
class AlarmTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLUMNS = """
            id, case_id, key, number, trigger, level, clock, due_at, round, news_key, starts_at, rungs, next_rung,
            next_at, state, taken_by, taken_at, note""";

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the same rings, or has rung, already. */
    boolean begin(HospitalId hospital, Alarm alarm) {
        return jdbc.sql("""
                                insert into escalation.alarm (hospital_id, %s)
                                values (:hospital, :id, :case, :key, :number, :trigger, :level, :clock, :dueAt, :round,
                                        :newsKey, :startsAt, cast(:rungs as jsonb), 0, :nextAt, 'open', null, null, null)
                                    on conflict (hospital_id, case_id, key) do nothing
                                """.formatted(COLUMNS))
                        .param("hospital", hospital.value())
                        .param("id", alarm.id())
                        .param("case", alarm.caseId().value())
                        .param("key", alarm.key())
                        .param("number", alarm.number())
                        .param("trigger", alarm.trigger().code())
                        .param("level", alarm.level().code())
                        .param(
                                "clock",
                                alarm.clock() == null ? null : alarm.clock().code())
                        .param("dueAt", timestamp(alarm.dueAt()))
                        .param("round", alarm.round())
                        .param("newsKey", alarm.newsKey())
                        .param("startsAt", Timestamp.from(alarm.startsAt()))
                        .param(
                                "rungs",
                                JSON.writeValueAsString(alarm.rungs().stream()
                                        .map(LadderForm.Rung::of)
                                        .toList()))
                        .param("nextAt", timestamp(alarm.nextAt()))
                        .update()
                == 1;
    }

    /** Those of these cases that still ring; locked, so that nobody climbs meanwhile. */
    List<Alarm> open(HospitalId hospital, Collection<CaseId> cases) {
        return jdbc.sql("""
                        select %s from escalation.alarm
                         where hospital_id = :hospital and case_id = any (:cases) and state = 'open'
                         order by id
                           for update
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(AlarmTable::alarm)
                .list();
    }

    /** All of one case, the newest first. */
    List<Alarm> of(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select %s from escalation.alarm
                         where hospital_id = :hospital and case_id = :case
                         order by starts_at desc, id desc
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query(AlarmTable::alarm)
                .list();
    }

    /** What rings in the whole hospital, the newest first. */
    List<Alarm> ringing(HospitalId hospital, int limit) {
        return jdbc.sql("""
                        select %s from escalation.alarm
                         where hospital_id = :hospital and state = 'open'
                         order by starts_at desc, id desc
                         limit :limit
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("limit", limit)
                .query(AlarmTable::alarm)
                .list();
    }

    List<HospitalId> hospitalsDue(Instant now) {
        return jdbc.sql("""
                        select distinct hospital_id from escalation.alarm
                         where state = 'open' and next_at is not null and next_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HospitalId(row.getLong("hospital_id")))
                .list();
    }

    /** Takes what has a rung due, for the length of the transaction; others take other ones. */
    List<Alarm> claim(HospitalId hospital, Instant now, int limit) {
        return jdbc.sql("""
                        select %s from escalation.alarm
                         where hospital_id = :hospital and state = 'open' and next_at <= :now
                         order by next_at
                         limit :limit
                           for update skip locked
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(AlarmTable::alarm)
                .list();
    }

    void climbed(HospitalId hospital, UUID alarm, int nextRung, @Nullable Instant nextAt) {
        jdbc.sql("""
                        update escalation.alarm
                           set next_rung = :nextRung, next_at = :nextAt
                         where hospital_id = :hospital and id = :id and state = 'open'
                        """)
                .param("hospital", hospital.value())
                .param("id", alarm)
                .param("nextRung", nextRung)
                .param("nextAt", timestamp(nextAt))
                .update();
    }

    /** False if somebody took it before, or it is over. */
    boolean take(HospitalId hospital, UUID alarm, StaffId by, @Nullable String note, Instant at) {
        return jdbc.sql("""
                                update escalation.alarm
                                   set state = 'taken', taken_by = :by, taken_at = :at, note = :note, next_at = null
                                 where hospital_id = :hospital and id = :id and state = 'open'
                                """)
                        .param("hospital", hospital.value())
                        .param("id", alarm)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .update()
                == 1;
    }

    void end(HospitalId hospital, Collection<UUID> alarms, Instant at) {
        if (alarms.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update escalation.alarm
                           set state = 'ended', ended_at = :at, next_at = null
                         where hospital_id = :hospital and id = any (:ids) and state = 'open'
                        """)
                .param("hospital", hospital.value())
                .param("ids", alarms.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of a case that fell silent since then and that nobody took. */
    List<Alarm> endedSince(HospitalId hospital, CaseId id, Instant since) {
        return jdbc.sql("""
                        select %s from escalation.alarm
                         where hospital_id = :hospital and case_id = :case and state = 'ended' and ended_at >= :since
                         order by id
                           for update
                        """.formatted(COLUMNS))
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("since", Timestamp.from(since))
                .query(AlarmTable::alarm)
                .list();
    }

    void ringAgain(HospitalId hospital, UUID alarm, @Nullable Instant nextAt) {
        jdbc.sql("""
                        update escalation.alarm
                           set state = 'open', ended_at = null, next_at = :nextAt
                         where hospital_id = :hospital and id = :id and state = 'ended'
                        """)
                .param("hospital", hospital.value())
                .param("id", alarm)
                .param("nextAt", timestamp(nextAt))
                .update();
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        String clock = row.getString("clock");
        UUID takenBy = row.getObject("taken_by", UUID.class);
        return new Alarm(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("key"),
                row.getString("number"),
                Coded.of(Trigger.class, row.getString("trigger")),
                Coded.of(Level.class, row.getString("level")),
                clock == null ? null : Coded.of(PromiseKind.class, clock),
                instant(row.getTimestamp("due_at")),
                row.getInt("round"),
                row.getString("news_key"),
                row.getTimestamp("starts_at").toInstant(),
                LadderCheck.rungs(List.of(JSON.readValue(row.getString("rungs"), LadderForm.Rung[].class))),
                row.getInt("next_rung"),
                instant(row.getTimestamp("next_at")),
                Coded.of(Alarm.State.class, row.getString("state")),
                takenBy == null ? null : new StaffId(takenBy),
                instant(row.getTimestamp("taken_at")),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
