package io.huiyin.cases;

import io.huiyin.analysis.Corrections;
import io.huiyin.analysis.Understanding;
import io.huiyin.analysis.Understandings;
import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.SentFile;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file of one case to somebody who may see it. */
@Component
public class CaseFiles {

    private final Docket docket;
    private final StepTable steps;
    private final InboxTable inbox;
    private final Feedbacks feedbacks;
    private final Attachments attachments;
    private final Understandings understandings;
    private final Corrections corrections;
    private final Contacts contacts;
    private final Directory directory;
    private final Grounds grounds;
    private final HoldTable holds;
    private final Clock clock;

    CaseFiles(
            Docket docket,
            StepTable steps,
            InboxTable inbox,
            Feedbacks feedbacks,
            Attachments attachments,
            Understandings understandings,
            Corrections corrections,
            Contacts contacts,
            Directory directory,
            Grounds grounds,
            HoldTable holds,
            Clock clock) {
        this.docket = docket;
        this.steps = steps;
        this.inbox = inbox;
        this.feedbacks = feedbacks;
        this.attachments = attachments;
        this.understandings = understandings;
        this.corrections = corrections;
        this.contacts = contacts;
        this.directory = directory;
        this.grounds = grounds;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * The whole file.
     *
     * @param locale in which departments in the history are named
     */
    @Transactional(readOnly = true)
    public CaseBody read(Actor reader, CaseId id, Locale locale) {
        Case it = docket.find(reader, id, false);
        HospitalId hospital = reader.hospital();
        Instant now = clock.instant();
        Feedback feedback = feedbacks.find(hospital, it.origin.feedback());
        Listed listed = inbox.byIds(CaseSight.of(reader), List.of(id.value())).getFirst();
        FileText text = new FileText(
                reader,
                it,
                feedback,
                steps.history(hospital, id),
                feedbacks.additions(hospital, feedback.id()),
                understanding(hospital, feedback),
                corrections.of(hospital, List.of(feedback.id())).get(feedback.id()),
                locale);
        Directory.Names names = directory.of(hospital, text.people());
        Ground ground = grounds.of(hospital);
        return text.body(
                Directory.row(listed, names, now),
                names,
                patient(hospital, it.origin.contact()),
                DuringHold.left(
                        Actions.of(it, new Act(reader, now, ground), reader), holds.stands(hospital, id), reader),
                ground,
                now);
    }

    /** The file, if the reader still sees it: who gives a case away may not. */
    @Transactional(readOnly = true)
    public Optional<CaseBody> readIfSeen(Actor reader, CaseId id, Locale locale) {
        boolean seen = !inbox.byIds(CaseSight.of(reader), List.of(id.value())).isEmpty();
        return seen ? Optional.of(read(reader, id, locale)) : Optional.empty();
    }

    /** How a deadline came about. */
    @Transactional(readOnly = true)
    public Explanation explain(Actor reader, CaseId id, PromiseKind kind, Locale locale) {
        Case it = docket.find(reader, id, false);
        Act act = new Act(reader, clock.instant(), grounds.of(reader.hospital()));
        return Explanation.of(it, kind, act, steps.history(reader.hospital(), id), locale);
    }

    /** A file that came with the words, or with a later message of either side. */
    @Transactional(readOnly = true)
    public SentFile file(Actor reader, CaseId id, AttachmentId file) {
        Case it = docket.find(reader, id, false);
        return attachments.file(reader.hospital(), it.origin.feedback(), file);
    }

    private @Nullable Understanding understanding(HospitalId hospital, Feedback feedback) {
        return understandings.of(hospital, List.of(feedback.id())).get(feedback.id());
    }

    private CaseBody.@Nullable Patient patient(HospitalId hospital, @Nullable ContactId contact) {
        if (contact == null) {
            return null;
        }
        Map<ContactId, MaskedContact> masked = contacts.masked(hospital, Set.of(contact));
        MaskedContact shown = masked.get(contact);
        return shown == null ? null : new CaseBody.Patient(shown.name(), shown.phone());
    }
}
