package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to these cases; published inside the transaction that writes it down. */
public record CasesMoved(HospitalId hospital, Instant at, List<Move> moves) {

    public CasesMoved {
        moves = List.copyOf(moves);
    }

    /** One case as it stands now, and what has just happened to it. */
    public record Move(Standing standing, List<Happening> happened) {}

    /**
     * A step of the history without its words.
     *
     * @param by null for the patient and for what the house does by itself
     */
    public record Happening(
            UUID id, StepKind kind, @Nullable StaffId by, Map<String, String> facts) {}

    static CasesMoved of(HospitalId hospital, List<Case> cases, Instant at) {
        return new CasesMoved(
                hospital,
                at,
                cases.stream()
                        .map(it -> new Move(
                                Standing.of(it),
                                it.steps.stream()
                                        .map(step -> new Happening(step.id(), step.kind(), step.by(), step.facts()))
                                        .toList()))
                        .toList());
    }
}
