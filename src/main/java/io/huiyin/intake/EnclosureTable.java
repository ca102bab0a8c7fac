package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files that came with a later message. */
@Repository
class EnclosureTable {

    private final JdbcClient jdbc;

    EnclosureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HospitalId hospital, FeedbackId feedback, UUID message, int position, AttachmentId id, Kept kept) {
        jdbc.sql("""
                        insert into intake.enclosure
                               (hospital_id, id, feedback_id, message_id, position, kind, width, height, content)
                        values (:hospital, :id, :feedback, :message, :position, :kind, :width, :height, :content)
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .param("message", message)
                .param("position", position)
                .param("kind", kept.kind().code())
                .param("width", kept.width())
                .param("height", kept.height())
                .param("content", kept.content())
                .update();
    }

    /** By the message they came with. */
    Map<UUID, List<Attachment>> of(HospitalId hospital, FeedbackId feedback) {
        Map<UUID, List<Attachment>> found = new HashMap<>();
        jdbc.sql("""
                        select message_id, id, kind, width, height from intake.enclosure
                         where hospital_id = :hospital and feedback_id = :feedback
                         order by message_id, position
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("message_id", UUID.class), id -> new ArrayList<>())
                            .add(AttachmentTable.attachment(row));
                });
        return found;
    }

    /** The files of one message, to be given to somebody else as well. */
    List<Kept> kept(HospitalId hospital, FeedbackId feedback, UUID message) {
        return jdbc.sql("""
                        select kind, width, height, content from intake.enclosure
                         where hospital_id = :hospital and feedback_id = :feedback and message_id = :message
                         order by position
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .param("message", message)
                .query((row, number) -> new Kept(
                        AttachmentTable.kind(row), row.getInt("width"), row.getInt("height"), row.getBytes("content")))
                .list();
    }

    Optional<SentFile> file(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return jdbc.sql("""
                        select kind, content from intake.enclosure
                         where hospital_id = :hospital and id = :id and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new SentFile(id, AttachmentTable.kind(row), row.getBytes("content")))
                .optional();
    }
}
