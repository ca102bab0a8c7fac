package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.Set;

/**
 * What people say about one piece of feedback now.
 *
 * @param labels all labels as they stood when somebody last said something; only the fixed ones are anybody's word
 * @param fixed what a person corrected or found right; no model changes it any more
 * @param changed the part of it in which the person did not agree with the model
 * @param by who said something last
 */
public record Corrected(
        FeedbackId feedback, Labels labels, Set<Label> fixed, Set<Label> changed, StaffId by, Instant at) {

    public Corrected {
        fixed = Set.copyOf(fixed);
        changed = Set.copyOf(changed);
    }

    /** The word of the people where there is one, that of the model elsewhere. */
    public Labels over(Labels read) {
        return read.taking(fixed, labels);
    }
}
