package io.huiyin.cases;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history: who, when, what, why. Never changed, never deleted.
 *
 * @param by null for the patient and for what the house does by itself
 * @param facts codes and ids; departments by id, so that a later name is shown
 */
record Step(
        UUID id,
        Instant at,
        StepKind kind,
        @Nullable StaffId by,
        @Nullable String text,
        Map<String, String> facts) {

    Step {
        facts = Map.copyOf(facts);
    }
}
