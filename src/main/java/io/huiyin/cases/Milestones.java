package io.huiyin.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way a patient sees: of the history only the steps that move the promise forward, and no names of staff. */
final class Milestones {

    private Milestones() {}

    static List<ProgressBody.Milestone> of(Instant receivedAt, List<Step> history, Map<UUID, Named> departments) {
        List<ProgressBody.Milestone> steps = new ArrayList<>();
        steps.add(new ProgressBody.Milestone("received", receivedAt, null));
        boolean accepted = false;
        for (Step step : history) {
            String kind = kind(step);
            if (kind == null || (accepted && kind.equals("accepted"))) {
                continue;
            }
            accepted = kind.equals("accepted") || (accepted && !kind.equals("reopened"));
            steps.add(new ProgressBody.Milestone(kind, step.at(), department(step, departments)));
        }
        return steps;
    }

    static String status(Case it) {
        return switch (it.stage) {
            case Stage.Received received -> it.round > 1 ? "reopened" : "received";
            case Stage.Accepted accepted -> "accepted";
            case Stage.Dispatched dispatched -> it.round > 1 ? "reopened" : "dispatched";
            case Stage.Handling handling -> "handling";
            case Stage.Merged merged ->
                it.round > 1
                        ? "reopened"
                        : it.acceptedAt != null ? "handling" : it.dispatchedAt != null ? "dispatched" : "received";
            case Stage.Answered answered -> answered.echo() == Echo.SETTLED ? "settled" : "answered";
            case Stage.Closed closed -> "closed";
        };
    }

    private static @Nullable String kind(Step step) {
        boolean notSettled = step.kind() == StepKind.CALLBACK_MADE
                && !CallOutcome.SETTLED.code().equals(step.facts().get("outcome"));
        return notSettled ? null : PatientStep.of(step.kind()).milestone();
    }

    private static ProgressBody.@Nullable Label department(Step step, Map<UUID, Named> departments) {
        String id = step.facts().get("toDepartment");
        Named named = id == null ? null : departments.get(UUID.fromString(id));
        return named == null ? null : new ProgressBody.Label(named.name(), named.nameEn());
    }
}
