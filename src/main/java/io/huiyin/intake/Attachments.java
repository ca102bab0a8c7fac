package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.io.BufferedInputStream;
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

/** Takes pictures and documents in, keeps them for their words, hands them out. */
@Component
public class Attachments {

    /** With one piece of feedback. */
    public static final int MAX = 9;

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);

    private final AttachmentTable table;
    private final EnclosureTable enclosures;
    private final Painter painter;
    private final Documents documents;
    private final IntakeSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentTable table,
            EnclosureTable enclosures,
            Painter painter,
            Documents documents,
            IntakeSettings settings,
            Clock clock) {
        this.table = table;
        this.enclosures = enclosures;
        this.painter = painter;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** A file that was taken in and waits for its words; the id cannot be guessed and is told to the sender only. */
    public record Uploaded(AttachmentId id, FileKind kind, int width, int height, int bytes) {}

    /** Draws a picture anew, leaves a document as it is, and keeps it for a day. */
    public Uploaded upload(InputStream sent) throws IOException {
        InputStream file = new BufferedInputStream(sent);
        Kept kept = Documents.begins(file) ? Kept.pdf(documents.read(file)) : Kept.picture(painter.redraw(file));
        AttachmentId id = new AttachmentId(Ids.next(clock.instant()));
        table.upload(id, kept, clock.instant());
        return new Uploaded(id, kept.kind(), kept.width(), kept.height(), kept.content().length);
    }

    /** The file of that feedback; refuses one that belongs to another feedback as if it did not exist. */
    public SentFile file(HospitalId hospital, FeedbackId feedback, AttachmentId id) {
        return table.file(hospital, feedback, id)
                .or(() -> enclosures.file(hospital, feedback, id))
                .orElseThrow(Refused::notFound);
    }

    /** Gives waiting files to their words, in the transaction that stores these. Each can be given once. */
    void attach(HospitalId hospital, FeedbackId feedback, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<AttachmentId, Kept> taken = taken(ids);
        for (int position = 0; position < ids.size(); position++) {
            AttachmentId id = ids.get(position);
            table.attach(hospital, feedback, position, id, Objects.requireNonNull(taken.get(id)));
        }
    }

    /**
     * Gives waiting files to a later message about the feedback, from whichever side, in the caller's transaction.
     *
     * @param message the addition of the patient, or the step of the reply
     */
    @Transactional
    public void enclose(HospitalId hospital, FeedbackId feedback, UUID message, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<AttachmentId, Kept> taken = taken(ids);
        for (int position = 0; position < ids.size(); position++) {
            AttachmentId id = ids.get(position);
            enclosures.add(hospital, feedback, message, position, id, Objects.requireNonNull(taken.get(id)));
        }
    }

    /** Files of later messages, by the message they came with. */
    public Map<UUID, List<Attachment>> enclosed(HospitalId hospital, FeedbackId feedback) {
        return enclosures.of(hospital, feedback);
    }

    /** A message and what it is about. */
    public record Letter(FeedbackId feedback, UUID message) {}

    /** The files of a message that somebody else is sent as well; each gets their own, so that no id joins the two. */
    @Transactional
    public void encloseAgain(HospitalId hospital, Letter from, Letter to) {
        int position = 0;
        for (Kept kept : enclosures.kept(hospital, from.feedback(), from.message())) {
            AttachmentId id = new AttachmentId(Ids.next(clock.instant()));
            enclosures.add(hospital, to.feedback(), to.message(), position++, id, kept);
        }
    }

    private Map<AttachmentId, Kept> taken(List<AttachmentId> ids) {
        Map<AttachmentId, Kept> taken = table.take(ids);
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
            log.info("{} files that nobody sent words for were forgotten", forgotten);
        }
    }
}
