package io.huiyin.cases;

import io.huiyin.kernel.Nature;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient sees with the code. Names departments, never a member of staff. */
public record ProgressBody(
        String code,
        Hospital hospital,
        @Nullable Label place,
        @Nullable Nature nature,
        String status,
        Instant receivedAt,
        String text,
        List<CaseBody.FileLink> attachments,
        List<Milestone> steps,
        List<Promised> promises,
        @Nullable Due next,
        @Nullable Reply reply,
        List<Message> messages,
        @Nullable Waiting waiting,
        List<String> actions) {

    /** The hospital, and where to call it. */
    public record Hospital(String code, String name, String nameEn, String phone) {}

    /** A name in both languages. */
    public record Label(String name, String nameEn) {}

    /** One step on the way. */
    public record Milestone(
            String kind, Instant at, @Nullable Label department) {}

    /** One promise and whether it was kept in time. */
    public record Promised(
            PromiseKind kind, Instant dueAt, @Nullable Instant keptAt, boolean late) {}

    /** We have asked for something and wait for the answer; until then, at most, the clock stands still. */
    public record Waiting(Instant since, Instant until, String question) {}

    /** What comes next. */
    public record Due(PromiseKind kind, Instant dueAt) {}

    /** The answer. */
    public record Reply(String text, Instant at, @Nullable Label department) {}

    /** Words between patient and hospital. */
    public record Message(UUID id, String from, String text, Instant at, List<CaseBody.FileLink> attachments) {}
}
