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
 * @param severities how likely each of the four grades is
 * @param evidence all words that spoke for anything
 * @param contradicted the words say different things; somebody should look
 */
record Opinion(
        Scores<Nature> natures,
        Scores<ServiceStage> stages,
        EnumMap<Issue, Double> issues,
        Scores<Sentiment> sentiments,
        List<Double> severities,
        List<Evidence> evidence,
        boolean contradicted) {

    static final double ISSUE_THRESHOLD = 0.5;
    private static final int MOST_ISSUES = 3;
    /** Below this a decision is a guess. */
    private static final double SURE = 0.45;

    /** Decides every level. */
    Understanding decide(String model) {
        Nature nature = natures.best();
        ServiceStage stage = stages.best();
        Sentiment sentiment = sentiments.best();
        int severity = grade();
        List<Issue> chosen = issues.entrySet().stream()
                .filter(entry -> entry.getValue() >= ISSUE_THRESHOLD)
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
                probabilities(nature, stage, sentiment, severity),
                contradicted || natures.probability(nature) < SURE || sentiments.probability(sentiment) < SURE);
    }

    private int grade() {
        int best = 0;
        for (int grade = 1; grade < severities.size(); grade++) {
            if (severities.get(grade) > severities.get(best)) {
                best = grade;
            }
        }
        return best;
    }

    private Map<String, Double> probabilities(Nature nature, ServiceStage stage, Sentiment sentiment, int severity) {
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
        return probabilities;
    }

    private static double round(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
