package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
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

/** The rows of pictures: first without words, then with them, never with other ones. */
@Repository
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upload(AttachmentId id, Drawn drawn, Instant at) {
        jdbc.sql("""
                        insert into intake.upload (id, at, width, height, picture)
                        values (:id, :at, :width, :height, :picture)
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("picture", drawn.jpeg())
                .update();
    }

    /** Takes pictures away from those that wait; of one id only one taker gets it. Locks in order of ids. */
    Map<AttachmentId, Drawn> take(Collection<AttachmentId> ids) {
        List<UUID> locked = jdbc.sql("select id from intake.upload where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        Map<AttachmentId, Drawn> taken = new HashMap<>();
        for (UUID id : locked) {
            jdbc.sql("delete from intake.upload where id = :id returning width, height, picture")
                    .param("id", id)
                    .query((row, number) -> new Drawn(row.getInt(1), row.getInt(2), row.getBytes(3)))
                    .optional()
                    .ifPresent(drawn -> taken.put(new AttachmentId(id), drawn));
        }
        return taken;
    }

    void attach(HospitalId hospital, FeedbackId feedback, int position, AttachmentId id, Drawn drawn) {
        jdbc.sql("""
                        insert into intake.attachment
                               (hospital_id, id, feedback_id, position, width, height, picture)
                        values (:hospital, :id, :feedback, :position, :width, :height, :picture)
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .param("position", position)
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("picture", drawn.jpeg())
                .update();
    }

    Map<FeedbackId, List<Attachment>> of(HospitalId hospital, Collection<FeedbackId> feedbacks) {
        Map<FeedbackId, List<Attachment>> found = new HashMap<>();
        jdbc.sql("""
                        select feedback_id, id, width, height from intake.attachment
                         where hospital_id = :hospital and feedback_id in (:feedbacks)
                         order by feedback_id, position
                        """)
                .param("hospital", hospital.value())
                .param("feedbacks", feedbacks.stream().map(FeedbackId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(new FeedbackId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(new Attachment(
                                    new AttachmentId(row.getObject(2, UUID.class)), row.getInt(3), row.getInt(4)));
                });
        return found;
    }

    Optional<Picture> picture(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return jdbc.sql("""
                        select picture from intake.attachment
                         where hospital_id = :hospital and id = :id and feedback_id = :feedback
                        """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .param("feedback", feedback.value())
                .query((row, number) -> new Picture(id, row.getBytes(1)))
                .optional();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from intake.upload where at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
