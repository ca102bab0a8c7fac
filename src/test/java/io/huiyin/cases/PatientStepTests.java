package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PatientStepTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void whatStaffDoAmongThemselvesNeitherShowsNorIsSent() {
        assertThat(kinds(step -> step.news() != null))
                .containsExactlyInAnyOrder(
                        StepKind.ACCEPTED,
                        StepKind.REPLIED,
                        StepKind.ASKED,
                        StepKind.ANSWERED,
                        StepKind.NOT_PROCESSED,
                        StepKind.REOPENED,
                        StepKind.CLOSED);
        assertThat(kinds(step -> step.milestone() != null))
                .containsExactlyInAnyOrder(
                        StepKind.ACCEPTED,
                        StepKind.DISPATCHED,
                        StepKind.TRANSFERRED,
                        StepKind.SENT_BACK,
                        StepKind.ARBITRATED,
                        StepKind.ANSWERED,
                        StepKind.CONFIRMED,
                        StepKind.CALLBACK_MADE,
                        StepKind.NOT_PROCESSED,
                        StepKind.REOPENED,
                        StepKind.CLOSED);
    }

    @Test
    void onlyACallInWhichItWasSettledIsAMilestone() {
        assertThat(milestones(call(CallOutcome.NOT_REACHED))).containsExactly("received");
        assertThat(milestones(call(CallOutcome.SETTLED))).containsExactly("received", "confirmed");
    }

    private static List<StepKind> kinds(Predicate<PatientStep> which) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> which.test(PatientStep.of(kind)))
                .toList();
    }

    private static List<String> milestones(Step... history) {
        return Milestones.of(NOON, List.of(history), Map.of()).stream()
                .map(ProgressBody.Milestone::kind)
                .toList();
    }

    private static Step call(CallOutcome outcome) {
        return new Step(UUID.randomUUID(), NOON, StepKind.CALLBACK_MADE, null, null, Map.of("outcome", outcome.code()));
    }
}
