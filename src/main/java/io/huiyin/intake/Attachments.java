package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes pictures in, keeps them for their words, shows them. */
@Component
public class Attachments {

    /** With one piece of feedback. */
    public static final int MAX = 9;

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);

    private final AttachmentTable table;
    private final EnclosureTable enclosures;
    private final Painter painter;
    private final IntakeSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentTable table, EnclosureTable enclosures, Painter painter, IntakeSettings settings, Clock clock) {
        this.table = table;
        this.enclosures = enclosures;
        this.painter = painter;
        this.settings = settings;
        this.clock = clock;
    }

    /** A picture that was taken in and waits for its words; the id cannot be guessed and is told to the sender only. */
    public record Uploaded(AttachmentId id, int width, int height, int bytes) {}

    /** Draws the picture anew and keeps it for a day. */
    public Uploaded upload(InputStream file) throws IOException {
        Drawn drawn = painter.redraw(file);
        AttachmentId id = new AttachmentId(Ids.next(clock.instant()));
        table.upload(id, drawn, clock.instant());
        return new Uploaded(id, drawn.width(), drawn.height(), drawn.jpeg().length);
    }

    /** The picture of that feedback; refuses one that belongs to another feedback as if it did not exist. */
    public Picture picture(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return table.picture(hospital, feedback, id)
                .or(() -> enclosures.picture(hospital, feedback, id))
                .orElseThrow(Refused::notFound);
    }

    /** Gives waiting pictures to their words, in the transaction that stores these. Each can be given once. */
    void attach(HospitalId hospital, FeedbackId feedback, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<AttachmentId, Drawn> taken = taken(ids);
        for (int position = 0; position < ids.size(); position++) {
            AttachmentId id = ids.get(position);
            table.attach(hospital, feedback, position, id, Objects.requireNonNull(taken.get(id)));
        }
    }

    /**
     * Gives waiting pictures to a later message about the feedback, from whichever side, in the caller's transaction.
     *
     * @param message the addition of the patient, or the step of the reply
     */
    @Transactional
    public void enclose(HospitalId hospital, FeedbackId feedback, UUID message, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<AttachmentId, Drawn> taken = taken(ids);
        for (int position = 0; position < ids.size(); position++) {
            AttachmentId id = ids.get(position);
            enclosures.add(hospital, feedback, message, position, id, Objects.requireNonNull(taken.get(id)));
        }
    }

    /** Pictures of later messages, by the message they came with. */
    public Map<UUID, List<Attachment>> enclosed(HospitalId hospital, FeedbackId feedback) {
        return enclosures.of(hospital, feedback);
    }

    private Map<AttachmentId, Drawn> taken(List<AttachmentId> ids) {
        Map<AttachmentId, Drawn> taken = table.take(ids);
        if (!taken.keySet().containsAll(ids)) {
            throw Refused.field("attachments", "feedback.attachment.unknown");
        }
        return taken;
    }

    @Transactional
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetForsaken() {
        int forgotten = table.forgetBefore(clock.instant().minus(settings.uploadLife()));
        if (forgotten > 0) {
            log.info("{} pictures that nobody sent words for were forgotten", forgotten);
        }
    }
}
