package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergencies and the items of their checklists. */
@Repository
class EmergencyTable {

    private final JdbcClient jdbc;

    EmergencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it is open already. */
    boolean open(HospitalId hospital, CaseId id, String number, @Nullable StaffId by, Instant at) {
        return jdbc.sql("""
                                insert into emergency.emergency (hospital_id, case_id, number, opened_at, opened_by, version)
                                values (:hospital, :case, :number, :at, :by, 0)
                                    on conflict (hospital_id, case_id) do nothing
                                """)
                        .param("hospital", hospital.value())
                        .param("case", id.value())
                        .param("number", number)
                        .param("at", Timestamp.from(at))
                        .param("by", by == null ? null : by.value())
                        .update()
                == 1;
    }

    Optional<EmergencyRow> find(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select case_id, number, opened_at, opened_by, died_at, version from emergency.emergency
                         where hospital_id = :hospital and case_id = :case
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query(EmergencyTable::row)
                .optional();
    }

    /** Those with a report that is still owed in front, the others the newest first. */
    List<EmergencyRow> newest(HospitalId hospital, int limit) {
        return jdbc.sql("""
                        select case_id, number, opened_at, opened_by, died_at, version from emergency.emergency e
                         where hospital_id = :hospital
                         order by exists (
                                    select from emergency.grading g
                                     where g.hospital_id = e.hospital_id and g.case_id = e.case_id
                                       and g.withdrawn_at is null and g.reported_at is null and g.due_at is not null) desc,
                                  opened_at desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("limit", limit)
                .query(EmergencyTable::row)
                .list();
    }

    /** The update count is the lock: false if it is no longer the version that was seen. */
    boolean touch(HospitalId hospital, CaseId id, int version) {
        return jdbc.sql("""
                                update emergency.emergency set version = version + 1
                                 where hospital_id = :hospital and case_id = :case and version = :version
                                """)
                        .param("hospital", hospital.value())
                        .param("case", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void died(HospitalId hospital, CaseId id, @Nullable Instant at) {
        jdbc.sql("""
                        update emergency.emergency set died_at = :at
                         where hospital_id = :hospital and case_id = :case
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    void tick(HospitalId hospital, CaseId id, Ticked item) {
        jdbc.sql("""
                        insert into emergency.item (hospital_id, case_id, code, state, done_at, note, by_staff, recorded_at)
                        values (:hospital, :case, :code, :state, :doneAt, :note, :by, :recordedAt)
                            on conflict (hospital_id, case_id, code) do update
                           set state = excluded.state, done_at = excluded.done_at, note = excluded.note,
                               by_staff = excluded.by_staff, recorded_at = excluded.recorded_at
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("code", item.code())
                .param("state", item.state())
                .param("doneAt", Timestamp.from(item.doneAt()))
                .param("note", item.note())
                .param("by", item.by().value())
                .param("recordedAt", Timestamp.from(item.recordedAt()))
                .update();
    }

    /** Those of the items about which nobody has said anything. */
    void skip(HospitalId hospital, CaseId id, List<String> codes, String note, StaffId by, Instant at) {
        jdbc.sql("""
                        insert into emergency.item (hospital_id, case_id, code, state, done_at, note, by_staff, recorded_at)
                        select :hospital, :case, code, 'not_applicable', :at, :note, :by, :at
                          from unnest(cast(:codes as text[])) as code
                            on conflict (hospital_id, case_id, code) do nothing
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("codes", codes.toArray(String[]::new))
                .param("note", note)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void untick(HospitalId hospital, CaseId id, String code) {
        jdbc.sql("delete from emergency.item where hospital_id = :hospital and case_id = :case and code = :code")
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("code", code)
                .update();
    }

    Map<CaseId, Map<String, Ticked>> ticked(HospitalId hospital, Collection<CaseId> cases) {
        Map<CaseId, Map<String, Ticked>> found = new HashMap<>();
        jdbc.sql("""
                        select case_id, code, state, done_at, note, by_staff, recorded_at from emergency.item
                         where hospital_id = :hospital and case_id = any (:cases)
                        """)
                .param("hospital", hospital.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    Ticked item = new Ticked(
                            row.getString("code"),
                            row.getString("state").equals("done"),
                            row.getTimestamp("done_at").toInstant(),
                            row.getString("note"),
                            new StaffId(row.getObject("by_staff", UUID.class)),
                            row.getTimestamp("recorded_at").toInstant());
                    found.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), none -> new HashMap<>())
                            .put(item.code(), item);
                });
        return found;
    }

    private static EmergencyRow row(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("opened_by", UUID.class);
        Timestamp died = row.getTimestamp("died_at");
        return new EmergencyRow(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getTimestamp("opened_at").toInstant(),
                by == null ? null : new StaffId(by),
                died == null ? null : died.toInstant(),
                row.getInt("version"));
    }
}
