package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Sentiment;
import io.huiyin.analysis.Understanding;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtTests {

    @Test
    void dangerInDoubtComesBeforeSeverityAndSeverityBeforeAGuess() {
        double heardButNotRead = Doubt.of(read(1, Map.of("nature", 0.9, "severity", 0.9)), true);
        double unsureWhetherSevere = Doubt.of(read(3, Map.of("nature", 0.9, "severity", 0.5)), true);
        double surelySevere = Doubt.of(read(3, Map.of("nature", 0.9, "severity", 0.9)), true);
        double moderate = Doubt.of(read(2, Map.of("nature", 0.3, "severity", 0.9)), false);
        double guess = Doubt.of(read(1, Map.of("nature", 0.3, "severity", 0.9)), false);
        assertThat(List.of(unsureWhetherSevere, heardButNotRead, surelySevere, moderate, guess))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @Test
    void amongEqualsTheLeastCertainLabelDecides() {
        double sure = Doubt.of(read(1, Map.of("nature", 0.9, "stage", 0.8)), false);
        double unsure = Doubt.of(read(1, Map.of("nature", 0.9, "stage", 0.4)), false);
        assertThat(unsure).isGreaterThan(sure);
    }

    @Test
    void anIssueIsLeastCertainAtOneHalf() {
        double rather = Doubt.of(read(1, Map.of("nature", 0.9, "cost", 0.9)), false);
        double hardly = Doubt.of(read(1, Map.of("nature", 0.9, "cost", 0.1)), false);
        double half = Doubt.of(read(1, Map.of("nature", 0.9, "cost", 0.5)), false);
        assertThat(hardly).isEqualTo(rather);
        assertThat(half).isGreaterThan(rather);
    }

    @Test
    void whatNothingIsKnownAboutIsNotCertain() {
        assertThat(Doubt.of(read(1, Map.of()), false)).isEqualTo(2);
    }

    private static Understanding read(int severity, Map<String, Double> probabilities) {
        return new Understanding(
                "test",
                Nature.COMPLAINT,
                ServiceStage.WAITING,
                List.of(Issue.COST),
                Sentiment.NEGATIVE,
                severity,
                List.of(),
                probabilities,
                true);
    }
}
