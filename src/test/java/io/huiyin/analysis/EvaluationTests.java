package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the analysis from getting worse unnoticed: floors a little below what was measured on the report half. */
class EvaluationTests {

    private final Evaluation evaluation = Evaluation.of(Labelled.report());

    @Test
    void natureAndMoodAreMostlyRight() {
        assertThat(evaluation.nature.accuracy()).isGreaterThan(0.88);
        assertThat(evaluation.sentiment.accuracy()).isGreaterThan(0.88);
    }

    @Test
    void stageIssuesAndSeverityAreUseful() {
        assertThat(evaluation.stage.accuracy()).isGreaterThan(0.7);
        assertThat(evaluation.issues.microF1()).isGreaterThan(0.68);
        assertThat(evaluation.severity.accuracy()).isGreaterThan(0.78);
    }

    @Test
    void severeOnesAreRarelyOverlooked() {
        assertThat(evaluation.severity.recall("3")).isGreaterThan(0.85);
    }
}
