package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the labels of one piece of feedback; about what is null they say nothing.
 *
 * @param issues none to three, the most important first
 * @param restRight everything that nobody has said anything about is right as it stands
 * @param withdrawn what somebody said earlier about these counts no longer; the reading of the model stands again
 */
public record Judgement(
        @Nullable Nature nature,
        @Nullable ServiceStage stage,
        @Nullable List<Issue> issues,
        @Nullable Sentiment sentiment,
        @Nullable Integer severity,
        boolean restRight,
        Set<Label> withdrawn) {

    private static final int MOST_ISSUES = 3;
    private static final int MOST_SEVERE = 3;

    /** All labels are right as they stand. */
    public static final Judgement RIGHT = new Judgement(null, null, null, null, null, true, Set.of());

    public Judgement {
        issues = issues == null ? null : List.copyOf(issues);
        withdrawn = Set.copyOf(withdrawn);
        if (issues != null && (issues.size() > MOST_ISSUES || Set.copyOf(issues).size() < issues.size())) {
            throw Refused.field("issues", "labels.issues");
        }
        if (severity != null && (severity < 0 || severity > MOST_SEVERE)) {
            throw Refused.field("severity", "labels.severity");
        }
    }

    boolean names(Label label) {
        return switch (label) {
            case NATURE -> nature != null;
            case STAGE -> stage != null;
            case ISSUES -> issues != null;
            case SENTIMENT -> sentiment != null;
            case SEVERITY -> severity != null;
        };
    }

    /** What is named here, the rest as it stood. */
    Labels over(Labels stood) {
        return new Labels(
                nature == null ? stood.nature() : nature,
                stage == null ? stood.stage() : stage,
                issues == null ? stood.issues() : issues,
                sentiment == null ? stood.sentiment() : sentiment,
                severity == null ? stood.severity() : severity);
    }
}
