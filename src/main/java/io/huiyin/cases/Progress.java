package io.huiyin.cases;

import io.huiyin.intake.Addition;
import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackCode;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Intake;
import io.huiyin.intake.SentFile;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The patient's own page: who has the code sees how it stands, adds words, says whether it is settled. */
@Component
public class Progress {

    private final Feedbacks feedbacks;
    private final Attachments files;
    private final Intake intake;
    private final CaseTable table;
    private final StepTable steps;
    private final Cases cases;
    private final Conversation conversation;
    private final Grounds grounds;
    private final Hospitals hospitals;
    private final Directory directory;
    private final Clock clock;

    Progress(
            Feedbacks feedbacks,
            Attachments files,
            Intake intake,
            CaseTable table,
            StepTable steps,
            Cases cases,
            Conversation conversation,
            Grounds grounds,
            Hospitals hospitals,
            Directory directory,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.files = files;
        this.intake = intake;
        this.table = table;
        this.steps = steps;
        this.cases = cases;
        this.conversation = conversation;
        this.grounds = grounds;
        this.hospitals = hospitals;
        this.directory = directory;
        this.clock = clock;
    }

    public ProgressBody read(String code) {
        return read(feedbacks.byCode(code));
    }

    public SentFile file(String code, AttachmentId file) {
        Feedback feedback = feedbacks.byCode(code);
        return files.file(feedback.hospital(), feedback.id(), file);
    }

    public Addition add(String code, @Nullable String text, List<AttachmentId> sent, @Nullable UUID key) {
        Feedback feedback = feedbacks.byCode(code);
        return intake.add(feedback, Words.required("text", text), sent, key);
    }

    public ProgressBody confirm(String code, boolean settled, @Nullable String reason) {
        Feedback feedback = feedbacks.byCode(code);
        cases.confirm(feedback.hospital(), feedback.id(), settled, reason);
        return read(feedback);
    }

    private ProgressBody read(Feedback feedback) {
        FeedbackCode code = feedbacks.codeOf(feedback.hospital(), feedback.id());
        Hospital hospital = hospitals.find(feedback.hospital());
        Directory.Names names = directory.of(feedback.hospital(), List.of());
        Case it = table.peek(feedback.hospital(), feedback.id()).stream()
                .findFirst()
                .orElse(null);
        List<Step> history = it == null ? List.of() : steps.history(feedback.hospital(), it.origin.id());
        List<Promise> promises = promises(feedback, it);
        Named place = names.place(feedback.place());
        return new ProgressBody(
                code.toString(),
                new ProgressBody.Hospital(hospital.code(), hospital.name(), hospital.nameEn(), hospital.phone()),
                label(place),
                feedback.stated(),
                it == null ? "received" : Milestones.status(it),
                feedback.receivedAt(),
                feedback.text(),
                feedback.attachments().stream()
                        .map(file -> CaseBody.FileLink.of(file, "/api/v1/feedback/" + code + "/attachments/"))
                        .toList(),
                Milestones.of(feedback.receivedAt(), history, names.departments()),
                promises.stream().map(this::promised).toList(),
                promises.stream()
                        .filter(Promise::owed)
                        .findFirst()
                        .map(promise -> new ProgressBody.Due(promise.kind(), promise.dueAt()))
                        .orElse(null),
                reply(it, names),
                messages(feedback, history, code),
                waiting(it, history),
                it != null && it.stage.refusal(Verb.CONFIRM, it.level).isEmpty()
                        ? List.of("message", "confirm")
                        : List.of("message"));
    }

    /** Before the case is open, what the receipt promised. */
    private List<Promise> promises(Feedback feedback, @Nullable Case it) {
        if (it != null) {
            return it.promises.shown(it.round, it.level);
        }
        Ground ground = grounds.of(feedback.hospital());
        return PromisesAtReceipt.of(
                feedback.stated(), feedback.danger(), feedback.receivedAt(), ground.book(), ground.calendar());
    }

    private ProgressBody.Promised promised(Promise promise) {
        PromiseState state = promise.state(clock.instant());
        boolean late = state == PromiseState.LATE || state == PromiseState.BREACHED;
        return new ProgressBody.Promised(promise.kind(), promise.dueAt(), promise.keptAt(), late);
    }

    static ProgressBody.@Nullable Reply reply(@Nullable Case it, Directory.Names names) {
        Answer answer = it == null ? null : it.answer;
        if (it == null || answer == null) {
            return null;
        }
        return new ProgressBody.Reply(answer.text(), answer.at(), label(names.department(it.department)));
    }

    private List<ProgressBody.Message> messages(Feedback feedback, List<Step> history, FeedbackCode code) {
        List<ProgressBody.Message> messages = new ArrayList<>();
        Map<UUID, List<CaseBody.FileLink>> shown =
                conversation.links(feedback.hospital(), feedback.id(), "/api/v1/feedback/" + code + "/attachments/");
        feedbacks
                .additions(feedback.hospital(), feedback.id())
                .forEach(addition -> messages.add(new ProgressBody.Message(
                        addition.id(),
                        "patient",
                        addition.text(),
                        addition.at(),
                        shown.getOrDefault(addition.id(), List.of()))));
        history.stream()
                .filter(step -> step.kind() == StepKind.REPLIED || step.kind() == StepKind.ASKED)
                .forEach(step -> messages.add(new ProgressBody.Message(
                        step.id(),
                        "hospital",
                        Objects.requireNonNullElse(step.text(), ""),
                        step.at(),
                        shown.getOrDefault(step.id(), List.of()))));
        messages.sort(Comparator.comparing(ProgressBody.Message::at));
        return messages;
    }

    private ProgressBody.@Nullable Waiting waiting(@Nullable Case it, List<Step> history) {
        return it == null
                ? null
                : it.pause()
                        .filter(pause -> clock.instant().isBefore(pause.until()))
                        .map(pause -> new ProgressBody.Waiting(
                                pause.askedAt(),
                                pause.until(),
                                history.stream()
                                        .filter(step -> step.id().equals(pause.id()))
                                        .map(Step::text)
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse("")))
                        .orElse(null);
    }

    private static ProgressBody.@Nullable Label label(@Nullable Named named) {
        return named == null ? null : new ProgressBody.Label(named.name(), named.nameEn());
    }
}
