package io.huiyin.cases;

import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.Channel;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Identity;
import io.huiyin.intake.SentFile;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import io.huiyin.patients.Masking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody said whose case was put into one: read in the lead by whoever may see the lead. */
@Component
public class FamilyFiles {

    private final Docket docket;
    private final CaseTable cases;
    private final MergeTable merges;
    private final StepTable steps;
    private final InboxTable inbox;
    private final Feedbacks feedbacks;
    private final Attachments attachments;
    private final Conversation conversation;
    private final Contacts contacts;
    private final Directory directory;

    FamilyFiles(
            Docket docket,
            CaseTable cases,
            MergeTable merges,
            StepTable steps,
            InboxTable inbox,
            Feedbacks feedbacks,
            Attachments attachments,
            Conversation conversation,
            Contacts contacts,
            Directory directory) {
        this.docket = docket;
        this.cases = cases;
        this.merges = merges;
        this.steps = steps;
        this.inbox = inbox;
        this.feedbacks = feedbacks;
        this.attachments = attachments;
        this.conversation = conversation;
        this.contacts = contacts;
        this.directory = directory;
    }

    /**
     * A case's family.
     *
     * @param lead what it was put into, as far as the reader may see it
     * @param others who else said the same, by when they were put into it
     * @param merge whether the reader may put cases together and take them apart
     */
    public record FamilyBody(@Nullable Link lead, boolean merged, List<Complainant> others, boolean merge) {}

    public record Link(UUID id, String number) {}

    /** One of them, with the own words, files and conversation. */
    public record Complainant(
            UUID id,
            String number,
            int version,
            Status status,
            @Nullable Boolean settled,
            Channel channel,
            Identity identity,
            CaseBody.@Nullable Patient patient,
            @Nullable Named place,
            Instant receivedAt,
            @Nullable Instant occurredAt,
            String text,
            List<CaseBody.FileLink> attachments,
            List<ProgressBody.Message> messages) {}

    @Transactional(readOnly = true)
    public FamilyBody read(Actor reader, CaseId id) {
        Case it = docket.find(reader, id, false);
        HospitalId hospital = reader.hospital();
        Kin kin = merges.kin(hospital, id);
        Link lead = kin.lead() == null
                ? null
                : inbox.byIds(CaseSight.of(reader), List.of(kin.lead().value())).stream()
                        .map(row -> new Link(row.id(), row.number()))
                        .findFirst()
                        .orElse(null);
        // In the lead everybody is read; beside a merged case nobody is.
        List<UUID> ids = kin.lead() != null
                ? List.of()
                : kin.members().stream().map(CaseId::value).toList();
        List<Case> members = new ArrayList<>(cases.find(CaseSight.whole(hospital), ids, false));
        members.sort(
                Comparator.comparingInt(member -> ids.indexOf(member.origin.id().value())));
        return new FamilyBody(lead, kin.lead() != null, others(reader, it, members), reader.may(Permission.CASE_MERGE));
    }

    /** A file that somebody else sent whose case was put into this one. */
    @Transactional(readOnly = true)
    public SentFile file(Actor reader, CaseId lead, CaseId member, AttachmentId file) {
        docket.find(reader, lead, false);
        Kin kin = merges.kin(reader.hospital(), lead);
        if (kin.lead() != null || !kin.members().contains(member)) {
            throw Refused.notFound();
        }
        Case it = cases.find(CaseSight.whole(reader.hospital()), List.of(member.value()), false)
                .getFirst();
        return attachments.file(reader.hospital(), it.origin.feedback(), file);
    }

    private List<Complainant> others(Actor reader, Case lead, List<Case> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        HospitalId hospital = reader.hospital();
        Map<FeedbackId, Feedback> said =
                feedbacks
                        .all(
                                hospital,
                                members.stream().map(it -> it.origin.feedback()).toList())
                        .stream()
                        .collect(Collectors.toMap(Feedback::id, Function.identity()));
        Map<ContactId, MaskedContact> masked = contacts.masked(
                hospital,
                members.stream()
                        .map(it -> it.origin.contact())
                        .filter(Objects::nonNull)
                        .toList());
        Directory.Names names = directory.of(hospital, List.of());
        return members.stream()
                .map(it -> complainant(
                        reader, lead, it, Objects.requireNonNull(said.get(it.origin.feedback())), masked, names))
                .toList();
    }

    private Complainant complainant(
            Actor reader,
            Case lead,
            Case it,
            Feedback feedback,
            Map<ContactId, MaskedContact> masked,
            Directory.Names names) {
        MaskedContact contact = it.origin.contact() == null ? null : masked.get(it.origin.contact());
        String files = "/api/cases/" + lead.origin.id() + "/family/" + it.origin.id() + "/attachments/";
        return new Complainant(
                it.origin.id().value(),
                it.origin.number(),
                it.version,
                it.stage.status(),
                it.settled,
                feedback.channel(),
                feedback.identity(),
                contact == null ? null : new CaseBody.Patient(contact.name(), contact.phone()),
                names.place(feedback.place()),
                feedback.receivedAt(),
                feedback.occurredAt(),
                shown(reader, feedback.text()),
                feedback.attachments().stream()
                        .map(file -> CaseBody.FileLink.of(file, files))
                        .toList(),
                messages(reader, it, files));
    }

    private List<ProgressBody.Message> messages(Actor reader, Case it, String files) {
        HospitalId hospital = reader.hospital();
        Map<UUID, List<CaseBody.FileLink>> sent = conversation.links(hospital, it.origin.feedback(), files);
        List<ProgressBody.Message> messages = new ArrayList<>();
        feedbacks
                .additions(hospital, it.origin.feedback())
                .forEach(addition -> messages.add(new ProgressBody.Message(
                        addition.id(),
                        "patient",
                        shown(reader, addition.text()),
                        addition.at(),
                        sent.getOrDefault(addition.id(), List.of()))));
        steps.history(hospital, it.origin.id()).stream()
                .filter(step -> step.kind() == StepKind.REPLIED)
                .forEach(step -> messages.add(new ProgressBody.Message(
                        step.id(),
                        "hospital",
                        shown(reader, Objects.requireNonNullElse(step.text(), "")),
                        step.at(),
                        sent.getOrDefault(step.id(), List.of()))));
        messages.sort(Comparator.comparing(ProgressBody.Message::at));
        return messages;
    }

    private static String shown(Actor reader, String text) {
        return reader.seesWholeHospital() ? text : Masking.text(text);
    }
}
