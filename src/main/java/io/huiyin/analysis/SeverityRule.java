package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How grave it is: any danger heard is severe unless the patient gives thanks; the rest is measured by the grievance. */
final class SeverityRule {

    /** A failing in one of these is no mere inconvenience. */
    private static final Set<Issue> GRAVE =
            Set.of(Issue.ATTITUDE, Issue.COMMUNICATION, Issue.COST, Issue.QUALITY, Issue.PRIVACY, Issue.ETHICS);

    private static final double SURE = 0.7;
    private static final double CLEAR_GRIEVANCE = 2;
    private static final double LONG_GRIEVANCE = 4.5;

    private SeverityRule() {}

    /** The probability of each grade from 0 to 3. */
    static List<Double> of(Remarks remarks, Mood mood, Nature nature, EnumMap<Issue, Double> issues) {
        int grade = grade(remarks, mood, nature, issues);
        double rest = (1 - SURE) / 3;
        return List.of(
                grade == 0 ? SURE : rest, grade == 1 ? SURE : rest, grade == 2 ? SURE : rest, grade == 3 ? SURE : rest);
    }

    private static int grade(Remarks remarks, Mood mood, Nature nature, EnumMap<Issue, Double> issues) {
        boolean danger = !remarks.dangers.isEmpty();
        return switch (nature) {
            case PRAISE -> danger && mood.bad() > mood.good() ? 3 : 0;
            case ENQUIRY -> danger && mood.bad() > CLEAR_GRIEVANCE ? 3 : mood.bad() > LONG_GRIEVANCE ? 2 : 0;
            case REPORT -> 3;
            case SUGGESTION -> danger ? 3 : mood.bad() > 2 * LONG_GRIEVANCE ? 2 : 1;
            case HELP -> danger ? 3 : mood.bad() > LONG_GRIEVANCE ? 2 : 1;
            case COMPLAINT -> danger || main(issues) == Issue.SAFETY ? 3 : moderate(mood, issues) ? 2 : 1;
        };
    }

    private static boolean moderate(Mood mood, EnumMap<Issue, Double> issues) {
        Issue main = main(issues);
        return mood.bad() >= LONG_GRIEVANCE || (main != null && GRAVE.contains(main));
    }

    private static @Nullable Issue main(EnumMap<Issue, Double> issues) {
        return issues.entrySet().stream()
                .filter(entry -> entry.getValue() >= Bars.OF_RULES.issue())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
