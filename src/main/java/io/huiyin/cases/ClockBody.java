package io.huiyin.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the clock of a case stands.
 *
 * @param waiting for the patient, now
 * @param earlier waits of this round that are over
 * @param asksLeft how often the clock may still be stopped in this round
 * @param waitUntil how long a question asked now would be waited for, at most
 * @param wouldBe when the promises would be due if the patient did not answer it
 * @param legalAt the limit of the law
 * @param beyondLaw what the pauses have moved beyond it
 * @param notLoaded years with a due time of this case whose holidays are not known
 * @param actions what the reader may do: {@code ask}, {@code resume}
 * @param refusal why the patient cannot be asked, as a code
 */
public record ClockBody(
        @Nullable Wait waiting,
        List<Wait> earlier,
        long asksLeft,
        Instant waitUntil,
        List<Due> wouldBe,
        @Nullable Instant legalAt,
        @Nullable Due beyondLaw,
        List<Integer> notLoaded,
        List<String> actions,
        @Nullable String refusal) {

    /** The patient was asked, and waited for. */
    public record Wait(
            UUID id,
            Instant askedAt,
            @Nullable Person askedBy,
            Instant until,
            @Nullable String question,
            @Nullable Instant endedAt,
            Pause.@Nullable End end) {}

    /** A promise and its time. */
    public record Due(PromiseKind kind, Instant dueAt) {

        static Due of(Promise promise) {
            return new Due(promise.kind(), promise.dueAt());
        }
    }
}
