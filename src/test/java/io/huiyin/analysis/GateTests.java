package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Comparison.Level;
import io.huiyin.analysis.Gate.Ruling;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GateTests {

    private static final Map<String, Double> SHIPPED =
            Map.of("nature", 0.91, "stage", 0.74, HeldOut.SEVERE_RECALL, 0.95);
    private static final Level NO_SEVERE = new Level(0, 0, 0);

    @Test
    void betterHereAndTheSameElsewhereIsTaken() {
        assertThat(Gate.rule(own(12, 1), SHIPPED, SHIPPED)).isEqualTo(Ruling.BETTER);
    }

    @Test
    void equalIsNotBetter() {
        assertThat(Gate.rule(own(0, 0), SHIPPED, SHIPPED)).isEqualTo(Ruling.NOT_BETTER);
        assertThat(Gate.rule(own(4, 4), SHIPPED, SHIPPED)).isEqualTo(Ruling.NOT_BETTER);
    }

    @Test
    void worseIsNotBetter() {
        assertThat(Gate.rule(own(3, 9), SHIPPED, SHIPPED)).isEqualTo(Ruling.NOT_BETTER);
    }

    @Test
    void whatMayBeChanceIsNotBetter() {
        assertThat(Gate.rule(own(6, 0), SHIPPED, SHIPPED)).isEqualTo(Ruling.NOT_BETTER);
        assertThat(Gate.rule(own(7, 0), SHIPPED, SHIPPED)).isEqualTo(Ruling.BETTER);
    }

    @Test
    void whoOverlooksOneMoreSevereTextIsRefusedHoweverGoodTheRest() {
        Comparison own = new Comparison(Map.of("stage", new Level(100, 50, 90)), 41, 1, new Level(9, 9, 8));
        assertThat(Gate.rule(own, SHIPPED, SHIPPED)).isEqualTo(Ruling.SEVERE_MISSED);
    }

    @Test
    void noLevelPaysForAnother() {
        Comparison own = new Comparison(
                Map.of("stage", new Level(100, 50, 90), "nature", new Level(100, 95, 89)), 44, 10, NO_SEVERE);
        assertThat(Gate.rule(own, SHIPPED, SHIPPED)).isEqualTo(Ruling.LEVEL_WORSE);
    }

    @Test
    void onTheShippedTextsItMayLoseOneInAHundredAndNoMore() {
        assertThat(Gate.rule(own(12, 1), SHIPPED, Map.of("nature", 0.90, "stage", 0.73, HeldOut.SEVERE_RECALL, 0.95)))
                .isEqualTo(Ruling.BETTER);
        assertThat(Gate.rule(own(12, 1), SHIPPED, Map.of("nature", 0.899, "stage", 0.74, HeldOut.SEVERE_RECALL, 0.95)))
                .isEqualTo(Ruling.WORSE_ON_SHIPPED);
    }

    @Test
    void onTheShippedTextsNotOneSevereMoreMayBeOverlooked() {
        assertThat(Gate.rule(own(12, 1), SHIPPED, Map.of("nature", 0.91, "stage", 0.74, HeldOut.SEVERE_RECALL, 0.945)))
                .isEqualTo(Ruling.WORSE_ON_SHIPPED);
    }

    @Test
    void aLevelIsKeptForItsOwnSake() {
        Comparison own = new Comparison(
                Map.of(
                        "stage",
                        new Level(100, 50, 60),
                        "nature",
                        new Level(100, 95, 95),
                        "severity",
                        new Level(9, 2, 5)),
                13,
                0,
                new Level(4, 3, 2));
        assertThat(Gate.keep(Label.STAGE, own, SHIPPED, SHIPPED)).isTrue();
        assertThat(Gate.keep(Label.STAGE, own, SHIPPED, Map.of("stage", 0.72))).isFalse();
        assertThat(Gate.keep(Label.NATURE, own, SHIPPED, SHIPPED))
                .as("no better")
                .isFalse();
        assertThat(Gate.keep(Label.SEVERITY, own, SHIPPED, SHIPPED))
                .as("overlooks one more")
                .isFalse();
        assertThat(Gate.keep(Label.SENTIMENT, own, SHIPPED, SHIPPED))
                .as("nobody said")
                .isFalse();
    }

    @Test
    void aFewCorrectionsAreNotEnough() {
        assertThat(Gate.enough(19, 19)).isFalse();
        assertThat(Gate.enough(200, 6)).isFalse();
        assertThat(Gate.enough(20, 7)).isTrue();
    }

    /** Published: sign test tables, one side (for example Conover 1999): 1 of 9 is .0195, 2 of 12 is .0193. */
    @Test
    void theChanceIsThatOfTheSignTest() {
        assertThat(own(8, 1).chance()).isCloseTo(0.0195, Offset.offset(1e-4));
        assertThat(own(10, 2).chance()).isCloseTo(0.0193, Offset.offset(1e-4));
        assertThat(own(0, 0).chance()).isEqualTo(1);
    }

    private static Comparison own(int gained, int lost) {
        return new Comparison(Map.of("stage", new Level(200, 100, 100 + gained - lost)), gained, lost, NO_SEVERE);
    }
}
