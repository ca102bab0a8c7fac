package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as it hangs on one person's board. */
public record PostedNotice(
        UUID id,
        Instant at,
        String kind,
        Bilingual title,
        Bilingual text,
        @Nullable UUID caseId,
        boolean urgent,
        @Nullable Instant readAt) {}
