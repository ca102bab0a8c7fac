package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.util.UUID;

/** A patient added words; published inside the transaction that stores them. */
public record WordsAdded(
        HospitalId hospital, FeedbackId feedback, UUID additionId, String text, Instant at, boolean danger) {}
