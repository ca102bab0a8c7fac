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

/** The rows of pictures that came with a later message. */
@Repository
class EnclosureTable {

    private final JdbcClient jdbc;

    EnclosureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HospitalId hospital, FeedbackId feedback, UUID message, int position, AttachmentId id, Drawn drawn) {
        jdbc.sql("""
                        insert into intake.enclosure
                               (hospital_id, id, feedback_id, message_id, position, width, height, picture)
                        values (:hospital, :id, :feedback, :message, :position, :width, :height, :picture)
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .param("message", message)
                .param("position", position)
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("picture", drawn.jpeg())
                .update();
    }

    /** By the message they came with. */
    Map<UUID, List<Attachment>> of(HospitalId hospital, FeedbackId feedback) {
        Map<UUID, List<Attachment>> found = new HashMap<>();
        jdbc.sql("""
                        select message_id, id, width, height from intake.enclosure
                         where hospital_id = :hospital and feedback_id = :feedback
                         order by message_id, position
                        """)
                .param("hospital", hospital.value())
                .param("feedback", feedback.value())
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Attachment(
                                    new AttachmentId(row.getObject(2, UUID.class)), row.getInt(3), row.getInt(4)));
                });
        return found;
    }

    Optional<Picture> picture(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return jdbc.sql("""
                        select picture from intake.enclosure
                         where hospital_id = :hospital and id = :id and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new Picture(id, row.getBytes(1)))
                .optional();
    }
}
