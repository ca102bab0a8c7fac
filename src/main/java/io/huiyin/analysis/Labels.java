package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about one piece of feedback, whoever says it.
 *
 * @param issues none to three, the most important first
 * @param severity 0 none, 1 mild, 2 moderate, 3 severe
 */
public record Labels(Nature nature, ServiceStage stage, List<Issue> issues, Sentiment sentiment, int severity) {

    public Labels {
        issues = List.copyOf(issues);
    }

    public static Labels of(Understanding understanding) {
        return new Labels(
                understanding.nature(),
                understanding.stage(),
                understanding.issues(),
                understanding.sentiment(),
                understanding.severity());
    }

    public @Nullable Issue mainIssue() {
        return issues.isEmpty() ? null : issues.getFirst();
    }

    /** As it is written down: a code, codes with commas between them, or a digit. */
    public String value(Label label) {
        return switch (label) {
            case NATURE -> nature.code();
            case STAGE -> stage.code();
            case ISSUES -> issues.stream().map(Issue::code).collect(Collectors.joining(","));
            case SENTIMENT -> sentiment.code();
            case SEVERITY -> String.valueOf(severity);
        };
    }

    /** These of the others, the rest as it is. */
    Labels taking(Set<Label> which, Labels from) {
        return new Labels(
                which.contains(Label.NATURE) ? from.nature : nature,
                which.contains(Label.STAGE) ? from.stage : stage,
                which.contains(Label.ISSUES) ? from.issues : issues,
                which.contains(Label.SENTIMENT) ? from.sentiment : sentiment,
                which.contains(Label.SEVERITY) ? from.severity : severity);
    }

    public boolean same(Label label, Labels other) {
        return value(label).equals(other.value(label));
    }
}
