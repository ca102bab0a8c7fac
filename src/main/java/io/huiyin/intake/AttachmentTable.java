package io.huiyin.intake;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files: first without words, then with them, never with other ones. */
@Repository
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upload(AttachmentId id, Kept kept, Instant at) {
        jdbc.sql("""
                        insert into intake.upload (id, at, kind, width, height, content)
                        values (:id, :at, :kind, :width, :height, :content)
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kept.kind().code())
                .param("width", kept.width())
                .param("height", kept.height())
                .param("content", kept.content())
                .update();
    }

    /** Takes files away from those that wait; of one id only one taker gets it. Locks in order of ids. */
    Map<AttachmentId, Kept> take(Collection<AttachmentId> ids) {
        List<UUID> locked = jdbc.sql("select id from intake.upload where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        Map<AttachmentId, Kept> taken = new HashMap<>();
        for (UUID id : locked) {
            jdbc.sql("delete from intake.upload where id = :id returning kind, width, height, content")
                    .param("id", id)
                    .query((row, number) ->
                            new Kept(kind(row), row.getInt("width"), row.getInt("height"), row.getBytes("content")))
                    .optional()
                    .ifPresent(kept -> taken.put(new AttachmentId(id), kept));
        }
        return taken;
    }

    void attach(HospitalId hospital, FeedbackId feedback, int position, AttachmentId id, Kept kept) {
        jdbc.sql("""
                        insert into intake.attachment
                               (hospital_id, id, feedback_id, position, kind, width, height, content)
                        values (:hospital, :id, :feedback, :position, :kind, :width, :height, :content)
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .param("position", position)
                .param("kind", kept.kind().code())
                .param("width", kept.width())
                .param("height", kept.height())
                .param("content", kept.content())
                .update();
    }

    Map<FeedbackId, List<Attachment>> of(HospitalId hospital, Collection<FeedbackId> feedbacks) {
        Map<FeedbackId, List<Attachment>> found = new HashMap<>();
        jdbc.sql("""
                        select feedback_id, id, kind, width, height from intake.attachment
                         where hospital_id = :hospital and feedback_id in (:feedbacks)
                         order by feedback_id, position
                        """)
                .param("hospital", hospital.value())
                .param("feedbacks", feedbacks.stream().map(FeedbackId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(
                                    new FeedbackId(row.getObject("feedback_id", UUID.class)), id -> new ArrayList<>())
                            .add(attachment(row));
                });
        return found;
    }

    Optional<SentFile> file(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return jdbc.sql("""
                        select kind, content from intake.attachment
                         where hospital_id = :hospital and id = :id and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new SentFile(id, kind(row), row.getBytes("content")))
                .optional();
    }

    static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                kind(row),
                row.getInt("width"),
                row.getInt("height"));
    }

    static FileKind kind(ResultSet row) throws SQLException {
        return Coded.of(FileKind.class, row.getString("kind"));
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from intake.upload where at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
