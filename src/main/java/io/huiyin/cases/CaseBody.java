package io.huiyin.cases;

import io.huiyin.analysis.Label;
import io.huiyin.intake.Attachment;
import io.huiyin.intake.FileKind;
import io.huiyin.intake.Identity;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case that the reader may see.
 *
 * @param patient masked; null if the patient left nothing
 * @param actions what the reader may do with it now
 */
public record CaseBody(
        CaseRow row,
        String text,
        @Nullable Instant occurredAt,
        Identity identity,
        List<FileLink> attachments,
        @Nullable Patient patient,
        @Nullable Understood understanding,
        Judged judged,
        List<PromiseLine> promises,
        List<Line> timeline,
        List<Message> messages,
        @Nullable AnswerGiven answer,
        List<TaskLine> tasks,
        HandedOn handedOn,
        InquiryView inquiry,
        List<String> actions) {

    /** Where a picture can be seen, or a document had. */
    public record FileLink(UUID id, FileKind kind, String url, int width, int height) {

        /** @param path what stands before the id */
        static FileLink of(Attachment file, String path) {
            return new FileLink(file.id().value(), file.kind(), path + file.id(), file.width(), file.height());
        }
    }

    /** Who the patient is, masked. */
    public record Patient(@Nullable String name, @Nullable String phone) {}

    /** What we take the words to mean. */
    public record Understood(
            String model,
            Nature nature,
            ServiceStage stage,
            List<Issue> issues,
            String sentiment,
            int severity,
            List<Mark> evidence,
            Map<String, Double> probabilities,
            boolean needsPerson) {}

    /**
     * What people have said about the labels.
     *
     * @param fixed what somebody corrected or found right
     * @param changed the part of it that the model had read otherwise
     * @param level what the corrected labels would make of it, if that asks less than the present level; only a person
     *     lowers it
     */
    public record Judged(
            List<Label> fixed,
            List<Label> changed,
            @Nullable Level level) {}

    /** Words that show something: from {@code start} to before {@code end} of the text. */
    public record Mark(int start, int end, String label) {}

    /** One promise of the present round. */
    public record PromiseLine(
            PromiseKind kind,
            Instant dueAt,
            @Nullable Instant keptAt,
            @Nullable Instant breachedAt,
            PromiseState state) {}

    /** One step of the history. */
    public record Line(
            UUID id,
            Instant at,
            StepKind kind,
            @Nullable Person by,
            @Nullable String text,
            Map<String, String> facts) {}

    /** Words between patient and hospital. */
    public record Message(
            UUID id,
            String from,
            String text,
            Instant at,
            @Nullable Person by) {}

    /** What the patient was told in the end. */
    public record AnswerGiven(
            String text,
            Instant at,
            @Nullable String cause,
            @Nullable String action,
            @Nullable Outcome outcome) {}

    /**
     * The part of another department.
     *
     * @param actions what the reader may do with it now: {@code sign}, {@code decline}, {@code withdraw}, {@code ask}
     */
    public record TaskLine(
            UUID id,
            @Nullable Named department,
            String request,
            @Nullable String statement,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant signedAt,
            @Nullable Person signedBy,
            @Nullable String refusal,
            @Nullable Instant declinedAt,
            @Nullable Person declinedBy,
            List<String> actions) {}
}
