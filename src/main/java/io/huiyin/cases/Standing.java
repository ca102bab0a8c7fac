package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, as rooms above see it: who has it in hand and what is owed. Carries no word of the patient.
 *
 * @param taken somebody has taken it up in the present round
 * @param joint departments that still have to sign
 * @param arbitrating quality control is to decide whose it is
 * @param owed what is promised and neither kept nor withdrawn, also if it is overdue
 */
public record Standing(
        CaseId id,
        FeedbackId feedback,
        String number,
        Level level,
        Status status,
        int round,
        boolean taken,
        boolean answered,
        @Nullable DepartmentId department,
        @Nullable StaffId owner,
        @Nullable StaffId firstReceiver,
        Set<DepartmentId> joint,
        boolean arbitrating,
        Instant roundStartedAt,
        List<Owed> owed) {

    public Standing {
        joint = Set.copyOf(joint);
        owed = List.copyOf(owed);
    }

    /** One promise that is still to be kept. */
    public record Owed(PromiseKind kind, Instant dueAt) {}

    public boolean owes(PromiseKind kind, Instant dueAt) {
        return owed.contains(new Owed(kind, dueAt));
    }

    /** What is due first, also if it is overdue. */
    public Optional<Owed> next() {
        return owed.stream().findFirst();
    }

    static Standing of(Case it) {
        return new Standing(
                it.origin.id(),
                it.origin.feedback(),
                it.origin.number(),
                it.level,
                it.stage.status(),
                it.round,
                it.acceptedAt != null,
                it.answered(),
                it.department,
                it.owner,
                it.firstReceiver,
                it.openTasks().stream().map(Task::department).collect(Collectors.toSet()),
                it.responsibility.pending(),
                it.roundStartedAt,
                it.promises.of(it.round).stream()
                        .filter(Promise::owed)
                        .map(promise -> new Owed(promise.kind(), promise.dueAt()))
                        .toList());
    }
}
