package io.huiyin.reactions;

import io.huiyin.analysis.Labels;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.language.Normal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What must have been heard: of every list that is not empty, at least one entry.
 *
 * @param topics third-level codes like {@code quality.pain}
 * @param severities 0 none to 3 severe
 * @param words found however they are written: full or half width, traditional or simplified
 */
public record When(
        Set<Nature> natures,
        Set<ServiceStage> stages,
        Set<Issue> issues,
        Set<String> topics,
        Set<Integer> severities,
        List<String> words) {

    public When {
        natures = Set.copyOf(natures);
        stages = Set.copyOf(stages);
        issues = Set.copyOf(issues);
        topics = Set.copyOf(topics);
        severities = Set.copyOf(severities);
        words = List.copyOf(words);
    }

    /** What one patient said: the labels as people and model see them now, and the words themselves. */
    record Heard(Labels labels, List<String> topics, String text) {}

    boolean empty() {
        return natures.isEmpty()
                && stages.isEmpty()
                && issues.isEmpty()
                && topics.isEmpty()
                && severities.isEmpty()
                && words.isEmpty();
    }

    boolean met(Heard heard) {
        Labels labels = heard.labels();
        return meets(natures, List.of(labels.nature()))
                && meets(stages, List.of(labels.stage()))
                && meets(issues, labels.issues())
                && meets(topics, heard.topics())
                && meets(severities, List.of(labels.severity()))
                && said(heard.text());
    }

    private boolean said(String text) {
        String normal = Normal.of(text);
        return words.isEmpty() || words.stream().map(Normal::of).anyMatch(normal::contains);
    }

    private static <T> boolean meets(Set<T> asked, Collection<T> heard) {
        return asked.isEmpty() || heard.stream().anyMatch(asked::contains);
    }
}
