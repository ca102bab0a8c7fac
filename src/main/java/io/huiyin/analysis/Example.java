package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text of which people said what it means.
 *
 * @param seen what the shipped heads see of it
 * @param meant its labels; only the fixed ones are anybody's word
 * @param early whether the version in use has learnt from it already
 */
record Example(
        LearntReader.Seen seen,
        @Nullable Nature stated,
        @Nullable ServiceStage placeStage,
        Labels meant,
        Set<Label> fixed,
        boolean early) {

    /** The labels the heads would give it with these log-odds. */
    Labels read(Map<String, Float> odds, Bars bars) {
        return Labels.of(LearntReader.opinion(new Odds(odds), seen.danger(), bars, stated, placeStage)
                .decide(""));
    }

    /** Every head that can be taught, by name, with the level it belongs to and when it is right. */
    static Map<String, Head> heads() {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (Nature nature : Nature.values()) {
            heads.put("nature." + nature.code(), new Head(Label.NATURE, it -> it.nature() == nature));
        }
        for (ServiceStage stage : ServiceStage.values()) {
            heads.put("stage." + stage.code(), new Head(Label.STAGE, it -> it.stage() == stage));
        }
        for (Issue issue : Issue.values()) {
            heads.put(
                    "issue." + issue.code(),
                    new Head(Label.ISSUES, it -> it.issues().contains(issue)));
        }
        for (Sentiment sentiment : Sentiment.values()) {
            heads.put("sentiment." + sentiment.code(), new Head(Label.SENTIMENT, it -> it.sentiment() == sentiment));
        }
        for (int grade = 0; grade < GRADES; grade++) {
            int severity = grade;
            heads.put("severity." + severity, new Head(Label.SEVERITY, it -> it.severity() == severity));
        }
        return heads;
    }

    private static final int GRADES = 4;

    /** One head: to which level it belongs, and of which labels it should say yes. */
    record Head(Label level, Predicate<Labels> holds) {}
}
