package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Map;

/**
 * What we take one text to mean.
 *
 * @param model name and version of what read it
 * @param issues none to three, the most important first
 * @param severity 0 none, 1 mild, 2 moderate, 3 severe
 * @param probabilities how sure we are of each level: {@code nature}, {@code stage}, {@code sentiment}, {@code severity}
 *     each issue by its code, and the topics shown ({@code attitude.cold}), 0 to 1
 * @param needsPerson the words are too weak or contradict each other; somebody should look before it is counted
 */
public record Understanding(
        String model,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        Sentiment sentiment,
        int severity,
        List<Evidence> evidence,
        Map<String, Double> probabilities,
        boolean needsPerson) {

    public Understanding {
        issues = List.copyOf(issues);
        evidence = List.copyOf(evidence);
        probabilities = Map.copyOf(probabilities);
    }

    /** The same, but for who says so and what is known of the topics. */
    Understanding with(String reader, Map<String, Double> known) {
        return new Understanding(reader, nature, stage, issues, sentiment, severity, evidence, known, needsPerson);
    }

    /** The third level, most certain first: codes like {@code attitude.cold}. */
    public List<String> topics() {
        return probabilities.entrySet().stream()
                .filter(label -> label.getKey().indexOf('.') > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
