package io.huiyin.intake;

import java.time.Instant;
import java.util.UUID;

/** Words the patient added later. */
public record Addition(UUID id, String text, Instant at) {}
