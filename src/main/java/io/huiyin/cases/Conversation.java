package io.huiyin.cases;

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
 * What goes to and fro between hospital and patient beside the words: files of both sides, and what has been seen.
 * Neither learns who the other is: the patient is a code, the hospital has one voice.
 */
@Component
public class Conversation {

    private final Docket docket;
    private final Feedbacks feedbacks;
    private final Attachments files;
    private final Visits visits;
    private final Clock clock;

    Conversation(Docket docket, Feedbacks feedbacks, Attachments files, Visits visits, Clock clock) {
        this.docket = docket;
        this.feedbacks = feedbacks;
        this.files = files;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * What staff see beside the messages of a case.
     *
     * @param seenAt when the patient last looked; messages before it have been read
     * @param files by the message they came with: the addition of the patient, or the step of the reply
     */
    public record Beside(@Nullable Instant seenAt, Map<UUID, List<CaseBody.FileLink>> files) {}

    @Transactional(readOnly = true)
    public Beside beside(Actor reader, CaseId id) {
        FeedbackId feedback = docket.find(reader, id, false).origin.feedback();
        return new Beside(
                visits.last(reader.hospital(), feedback).orElse(null),
                links(reader.hospital(), feedback, "/api/cases/" + id + "/attachments/"));
    }

    /** A reply with files; as {@link Cases#reply} otherwise. */
    @Transactional
    public void reply(
            Actor actor, CaseId id, @Nullable String text, boolean plan, @Nullable UUID key, List<AttachmentId> sent) {
        reply(actor, id, text, plan, key, sent, false);
    }

    /** As {@link #reply}, and to everybody whose case was merged into this one. */
    @Transactional
    public void replyToAll(
            Actor actor,
            CaseId lead,
            @Nullable String text,
            boolean plan,
            @Nullable UUID key,
            List<AttachmentId> sent) {
        reply(actor, lead, text, plan, key, sent, true);
    }

    private void reply(
            Actor actor,
            CaseId id,
            @Nullable String text,
            boolean plan,
            @Nullable UUID key,
            List<AttachmentId> sent,
            boolean toAll) {
        mustBeFew(sent);
        UUID step = key == null ? Ids.next(clock.instant()) : key;
        List<Case> told = docket.once(actor, id, step, Permission.CASE_REPLY, (it, act) -> {
            Answering.reply(it, act, text, plan, step);
            if (toAll) {
                it.steps.set(it.steps.size() - 1, Following.forAll(it.steps.getLast()));
            }
            files.enclose(actor.hospital(), it.origin.feedback(), step, sent);
        });
        if (toAll && !sent.isEmpty()) {
            handRound(actor.hospital(), step, told);
        }
    }

    /** Everybody who was told the same is shown the same. */
    private void handRound(HospitalId hospital, UUID step, List<Case> told) {
        if (told.isEmpty()) {
            return;
        }
        FeedbackId first = told.getFirst().origin.feedback();
        Attachments.Letter original = new Attachments.Letter(first, step);
        for (Case other : told.subList(1, told.size())) {
            other.steps.stream()
                    .filter(copy -> copy.kind() == StepKind.REPLIED && Following.echoes(copy))
                    .forEach(copy -> files.encloseAgain(
                            hospital, original, new Attachments.Letter(other.origin.feedback(), copy.id())));
        }
    }

    /** Whoever holds the code opens the page now; when it was opened before, if ever. */
    public Optional<Instant> visit(String code) {
        return visits.next(feedbacks.byCode(code));
    }

    Map<UUID, List<CaseBody.FileLink>> links(HospitalId hospital, FeedbackId feedback, String path) {
        Map<UUID, List<CaseBody.FileLink>> links = new HashMap<>();
        files.enclosed(hospital, feedback)
                .forEach((message, sent) -> links.put(
                        message,
                        sent.stream()
                                .map(file -> CaseBody.FileLink.of(file, path))
                                .toList()));
        return links;
    }

    static void mustBeFew(List<AttachmentId> sent) {
        if (sent.size() > Attachments.MAX) {
            throw Refused.field("attachments", "feedback.attachments.too_many");
        }
    }
}
