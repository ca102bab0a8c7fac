package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/** A case that somebody sees, told to the rooms above in as few words as they need. */
public record Sighted(
        CaseId id,
        FeedbackId feedback,
        String number,
        Status status,
        @Nullable DepartmentId department,
        String excerpt) {}
