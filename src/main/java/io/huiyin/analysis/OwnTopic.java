package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic of one hospital, below an issue.
 *
 * @param code as it stands beside what was read ({@code cost.own-3f9a2c01}); never changes
 * @param examples how many pieces of feedback people said belong to it, and {@code others} do not
 * @param automatic the reader names it by itself; else it is only suggested
 * @param trial how it did in cross-validation; null before there were examples enough
 */
public record OwnTopic(
        UUID id,
        int version,
        Issue issue,
        String code,
        String name,
        String nameEn,
        int examples,
        int others,
        boolean automatic,
        @Nullable Trial trial,
        @Nullable Instant retiredAt) {

    OwnTopic named(String zh, String en) {
        return new OwnTopic(id, version, issue, code, zh, en, examples, others, automatic, trial, retiredAt);
    }

    OwnTopic retired(Instant at) {
        return new OwnTopic(id, version, issue, code, name, nameEn, examples, others, automatic, trial, at);
    }

    /** Of so many examples, how many were found by those that learnt without them, and how many were found wrongly. */
    public record Trial(int examples, int against, int found, int wrong) {

        public double precision() {
            return found + wrong == 0 ? 0 : (double) found / (found + wrong);
        }

        public double recall() {
            return examples == 0 ? 0 : (double) found / examples;
        }
    }
}
