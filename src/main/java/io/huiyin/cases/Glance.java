package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case among many.
 *
 * @param excerpt the beginning of the patient's words, masked
 * @param issue code of the most important issue
 * @param place where it was said to have happened
 * @param contact equal for the same patient; null for who left no name
 */
public record Glance(
        UUID id,
        String number,
        FeedbackId feedback,
        Instant receivedAt,
        String excerpt,
        @Nullable String issue,
        @Nullable UUID department,
        @Nullable UUID place,
        @Nullable UUID contact) {}
