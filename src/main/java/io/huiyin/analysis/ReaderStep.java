package io.huiyin.analysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From then on another version read.
 *
 * @param from the version before; null is the shipped reader, as for {@code to}
 * @param by who decided; null if the house did, because the version passed both gates
 */
public record ReaderStep(
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String reason,
        Instant at) {}
