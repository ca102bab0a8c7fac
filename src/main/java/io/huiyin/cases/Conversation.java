package io.huiyin.cases;

import io.huiyin.intake.Attachment;
import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Visits;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes to and fro between hospital and patient beside the words: pictures of both sides, and what has been seen.
 * Neither learns who the other is: the patient is a code, the hospital has one voice.
 */
@Component
public class Conversation {

    private final Docket docket;
    private final Feedbacks feedbacks;
    private final Attachments pictures;
    private final Visits visits;
    private final Clock clock;

    Conversation(Docket docket, Feedbacks feedbacks, Attachments pictures, Visits visits, Clock clock) {
        this.docket = docket;
        this.feedbacks = feedbacks;
        this.pictures = pictures;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * What staff see beside the messages of a case.
     *
     * @param seenAt when the patient last looked; messages before it have been read
     * @param pictures by the message they came with: the addition of the patient, or the step of the reply
     */
    public record Beside(@Nullable Instant seenAt, Map<UUID, List<CaseBody.PictureLink>> pictures) {}

    @Transactional(readOnly = true)
    public Beside beside(Actor reader, CaseId id) {
        FeedbackId feedback = docket.find(reader, id, false).origin.feedback();
        return new Beside(
                visits.last(reader.hospital(), feedback).orElse(null),
                links(reader.hospital(), feedback, "/api/cases/" + id + "/attachments/"));
    }

    /** A reply with pictures; as {@link Cases#reply} otherwise. */
    @Transactional
    public void reply(
            Actor actor, CaseId id, @Nullable String text, boolean plan, @Nullable UUID key, List<AttachmentId> shown) {
        mustBeFew(shown);
        UUID step = key == null ? Ids.next(clock.instant()) : key;
        docket.once(actor, id, step, Permission.CASE_REPLY, (it, act) -> {
            Answering.reply(it, act, text, plan, step);
            pictures.enclose(actor.hospital(), it.origin.feedback(), step, shown);
        });
    }

    /** Whoever holds the code opens the page now; when it was opened before, if ever. */
    public Optional<Instant> visit(String code) {
        return visits.next(feedbacks.byCode(code));
    }

    Map<UUID, List<CaseBody.PictureLink>> links(HospitalId hospital, FeedbackId feedback, String path) {
        Map<UUID, List<CaseBody.PictureLink>> links = new HashMap<>();
        pictures.enclosed(hospital, feedback)
                .forEach((message, sent) -> links.put(
                        message, sent.stream().map(one -> link(one, path)).toList()));
        return links;
    }

    private static CaseBody.PictureLink link(Attachment picture, String path) {
        return new CaseBody.PictureLink(picture.id().value(), path + picture.id(), picture.width(), picture.height());
    }

    static void mustBeFew(List<AttachmentId> shown) {
        if (shown.size() > Attachments.MAX) {
            throw Refused.field("attachments", "feedback.attachments.too_many");
        }
    }
}
