package io.huiyin.intake;

import java.time.Instant;

/** One promise to the patient and when it is due; the kinds are those of the public contract. */
public record PromisedTime(String kind, Instant dueAt) {}
