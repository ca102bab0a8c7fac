package io.huiyin.escalation;

import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.Level;
import io.huiyin.cases.Standing;
import io.huiyin.cases.StepKind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a move of a case says that a patient may have been harmed: by words, by a reading, or by a person. Pure. */
public final class SevereSigns {

    private static final String SEVERE = "3";

    private SevereSigns() {}

    /** One key for one fright, by its strongest sign; intake has told some of them under the same key. */
    public static Optional<String> of(CasesMoved.Move move) {
        return move.happened().stream()
                .map(step -> key(step, move))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String key(CasesMoved.Happening step, CasesMoved.Move move) {
        Standing standing = move.standing();
        boolean urgent = standing.level() == Level.URGENT;
        boolean heard = move.happened().stream().anyMatch(other -> other.kind() == StepKind.DANGER_HEARD);
        return switch (step.kind()) {
            case DANGER_HEARD ->
                "danger:"
                        + step.facts()
                                .getOrDefault("addition", standing.feedback().toString());
            case OPENED -> urgent ? "danger:" + standing.feedback() : null;
            case LEVEL_CHANGED -> urgent && !heard ? "level:" + step.id() : null;
            case RELABELLED -> SEVERE.equals(step.facts().get("severityTo")) && !heard ? "reading:" + step.id() : null;
            default -> null;
        };
    }
}
