package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The boards on which staff find their notices. */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the notice once for everybody; returns those to whom it was news. */
    Set<StaffId> post(HospitalId hospital, Set<StaffId> to, Notice notice, Instant at) {
        List<StaffId> staff = List.copyOf(to);
        return new HashSet<>(jdbc.sql("""
                        insert into outreach.notice (hospital_id, id, staff_id, dedup_key, kind, title_zh, title_en,
                               text_zh, text_en, case_id, urgent, at)
                        select :hospital, board.id, board.staff_id, :dedupKey, :kind, :titleZh, :titleEn,
                               :textZh, :textEn, cast(:case as uuid), :urgent, :at
                          from unnest(:ids, :staff) as board (id, staff_id)
                            on conflict (hospital_id, staff_id, dedup_key) do nothing
                        returning staff_id
                        """)
                .param("hospital", hospital.value())
                .param("ids", staff.stream().map(each -> Ids.next(at)).toArray(UUID[]::new))
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("dedupKey", notice.dedupKey())
                .param("kind", notice.kind())
                .param("titleZh", notice.title().zh())
                .param("titleEn", notice.title().en())
                .param("textZh", notice.text().zh())
                .param("textEn", notice.text().en())
                .param("case", notice.caseId())
                .param("urgent", notice.urgent())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list());
    }

    void link(HospitalId hospital, String dedupKey, UUID caseId) {
        jdbc.sql("""
                        update outreach.notice
                           set case_id = :case
                         where hospital_id = :hospital and dedup_key = :key and case_id is null
                        """)
                .param("hospital", hospital.value())
                .param("key", dedupKey)
                .param("case", caseId)
                .update();
    }

    List<PostedNotice> newest(HospitalId hospital, StaffId staff, int limit) {
        return jdbc.sql("""
                        select id, at, kind, title_zh, title_en, text_zh, text_en, case_id, urgent, read_at
                          from outreach.notice
                         where hospital_id = :hospital and staff_id = :staff
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("limit", limit)
                .query(NoticeTable::posted)
                .list();
    }

    List<PostedNotice> older(HospitalId hospital, StaffId staff, Position below, int limit) {
        return jdbc.sql("""
                        select id, at, kind, title_zh, title_en, text_zh, text_en, case_id, urgent, read_at
                          from outreach.notice
                         where hospital_id = :hospital and staff_id = :staff and (at, id) < (:at, :id)
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("at", Timestamp.from(below.at()))
                .param("id", below.id())
                .param("limit", limit)
                .query(NoticeTable::posted)
                .list();
    }

    int unread(HospitalId hospital, StaffId staff) {
        return jdbc.sql("""
                        select count(*) from outreach.notice
                         where hospital_id = :hospital and staff_id = :staff and read_at is null
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .query(Integer.class)
                .single();
    }

    void read(HospitalId hospital, StaffId staff, UUID notice, Instant at) {
        int rows = jdbc.sql("""
                        update outreach.notice
                           set read_at = coalesce(read_at, :at)
                         where hospital_id = :hospital and staff_id = :staff and id = :notice
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("notice", notice)
                .param("at", Timestamp.from(at))
                .update();
        if (rows != 1) {
            throw Refused.notFound();
        }
    }

    void readAll(HospitalId hospital, StaffId staff, Instant at) {
        jdbc.sql("""
                        update outreach.notice
                           set read_at = :at
                         where hospital_id = :hospital and staff_id = :staff and read_at is null
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static PostedNotice posted(ResultSet row, int number) throws SQLException {
        return new PostedNotice(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                new Bilingual(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("case_id", UUID.class),
                row.getBoolean("urgent"),
                instant(row.getTimestamp("read_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
