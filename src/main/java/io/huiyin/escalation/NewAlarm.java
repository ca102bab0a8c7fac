package io.huiyin.escalation;

import io.huiyin.cases.PromiseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to ring.
 *
 * @param key what it is about, once a case
 * @param startsAt from when the waits of the rungs are counted; may lie ahead
 * @param newsKey the key of a notice by which some have heard of it already; null if nobody has
 */
public record NewAlarm(
        Trigger trigger,
        String key,
        @Nullable PromiseKind clock,
        @Nullable Instant dueAt,
        Instant startsAt,
        @Nullable String newsKey) {}
