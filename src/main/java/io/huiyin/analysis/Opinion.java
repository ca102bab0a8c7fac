package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reader of a text thinks of it, level by level, before anything is decided. Opinions of several readers can
 * be weighed against each other; the decision is taken once, here.
 *
 * @param issues how likely each issue is, independent of the others, 0 to 1
 * @param topics how likely each topic of the third level is, as far as the reader knows any
 * @param severities how likely each of the four grades is
 * @param evidence all words that spoke for anything
 * @param contradicted the words say different things; somebody should look
 * @param bars where the decisions are taken
 */
record Opinion(
        Scores<Nature> natures,
        Scores<ServiceStage> stages,
        EnumMap<Issue, Double> issues,
        Map<String, Double> topics,
        Scores<Sentiment> sentiments,
        List<Double> severities,
        List<Evidence> evidence,
        boolean contradicted,
        Bars bars) {

    private static final int MOST_ISSUES = 3;
    private static final int SEVERE = 3;

    /** Decides every level. */
    Understanding decide(String model) {
        Nature nature = natures.best();
        ServiceStage stage = stages.best();
        Sentiment sentiment = sentiments.best();
        int severity = grade();
        List<Issue> chosen = issues.entrySet().stream()
                .filter(entry -> entry.getValue() >= bars.issue())
                .sorted(Map.Entry.<Issue, Double>comparingByValue().reversed())
                .limit(MOST_ISSUES)
                .map(Map.Entry::getKey)
                .toList();
        return new Understanding(
                model,
                nature,
                stage,
                chosen,
                sentiment,
                severity,
                evidence,
                probabilities(nature, stage, chosen, sentiment, severity),
                contradicted
                        || natures.probability(nature) < bars.nature()
                        || sentiments.probability(sentiment) < bars.sentiment()
                        || stages.probability(stage) < bars.stage());
    }

    private int grade() {
        if (severities.get(SEVERE) >= bars.severe()) {
            return SEVERE;
        }
        int best = 0;
        for (int grade = 1; grade < severities.size(); grade++) {
            if (severities.get(grade) > severities.get(best)) {
                best = grade;
            }
        }
        return best;
    }

    private Map<String, Double> probabilities(
            Nature nature, ServiceStage stage, List<Issue> chosen, Sentiment sentiment, int severity) {
        Map<String, Double> probabilities = new TreeMap<>();
        probabilities.put("nature", round(natures.probability(nature)));
        probabilities.put("stage", round(stages.probability(stage)));
        probabilities.put("sentiment", round(sentiments.probability(sentiment)));
        probabilities.put("severity", round(severities.get(severity)));
        issues.forEach((issue, probability) -> {
            if (probability >= 0.1) {
                probabilities.put(issue.code(), round(probability));
            }
        });
        topics.forEach((topic, probability) -> {
            if (probability >= bars.issue()
                    && chosen.stream().anyMatch(issue -> topic.startsWith(issue.code() + "."))) {
                probabilities.put(topic, round(probability));
            }
        });
        return probabilities;
    }

    Opinion shownBy(List<Evidence> words) {
        return new Opinion(natures, stages, issues, topics, sentiments, severities, words, contradicted, bars);
    }

    private static double round(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
