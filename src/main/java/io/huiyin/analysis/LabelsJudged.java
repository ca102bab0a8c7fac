package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;

/** Somebody has just said what one piece of feedback means. Published inside the transaction that stores it. */
public record LabelsJudged(HospitalId hospital, FeedbackId feedback) {}
