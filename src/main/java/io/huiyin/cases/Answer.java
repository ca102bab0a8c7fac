package io.huiyin.cases;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the hospital told the patient, and what it found out and does about it. */
record Answer(
        String text,
        @Nullable String cause,
        @Nullable String action,
        @Nullable Outcome outcome,
        Instant at,
        StaffId by) {}
