package io.huiyin.analysis;

import io.huiyin.analysis.Lexicon.IssueWord;
import io.huiyin.analysis.Remarks.Remark;
import io.huiyin.analysis.Remarks.Word;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.language.Danger;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** What a text is about: words of an issue count most where the mood of their remark is the mood of the whole. */
final class IssueRule {

    /** Score at which an issue is as likely as not. */
    private static final double HALF = 2.2;
    /** An issue must weigh this much of the heaviest one. */
    private static final double BESIDE_THE_HEAVIEST = 0.4;

    private IssueRule() {}

    /** The probability of each issue. */
    static EnumMap<Issue, Double> of(Remarks remarks, Mood mood, Nature nature) {
        Scores<Issue> scores = new Scores<>(Issue.class);
        for (Remark remark : remarks.remarks) {
            for (Word<IssueWord> word : remark.issues()) {
                double strength = word.strength() < 0 ? 0.4 : word.strength();
                scores.add(
                        word.value().issue(),
                        word.value().weight() * strength * Rules.agreement(word.value(), remark, mood));
            }
        }
        if (nature != Nature.PRAISE) {
            for (Danger danger : remarks.dangers) {
                Issue issue = issue(danger.kind());
                if (issue != null) {
                    scores.add(issue, 2);
                }
            }
        }
        double heaviest = scores.of(scores.best());
        double plain = nature == Nature.ENQUIRY ? 0.4 : nature == Nature.HELP ? 0.55 : 1;
        EnumMap<Issue, Double> probabilities = new EnumMap<>(Issue.class);
        for (Issue issue : Issue.values()) {
            double score = scores.of(issue) * plain;
            double likely = score <= 0 ? 0 : 1 / (1 + Math.exp(-1.4 * (score - HALF)));
            boolean beside = scores.of(issue) < BESIDE_THE_HEAVIEST * heaviest;
            probabilities.put(issue, beside ? Math.min(likely, Bars.OF_RULES.issue() * 0.9) : likely);
        }
        return probabilities;
    }

    private static @Nullable Issue issue(Danger.Kind kind) {
        return switch (kind) {
            case HARM, DEATH, MISDIAGNOSIS, WRONG_DRUG, FALL -> Issue.SAFETY;
            case MISCONDUCT, VIOLENCE -> Issue.ETHICS;
            case SELF_HARM, DISPUTE -> null;
        };
    }
}
