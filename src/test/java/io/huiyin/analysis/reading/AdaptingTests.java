package io.huiyin.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AdaptingTests {

    /** However loud grams are beside figures, this one weighs as much as two of them. */
    private static final float QUIET = 1.41f / Fitting.LOUDNESS_OF_GRAMS;

    private static final Portrait PARKING = text(0, 1, 0);
    private static final Portrait MORE_PARKING = text(1, 0.9f, 0.1f);
    private static final Portrait MEALS = text(2, 0, 1);
    private static final List<Portrait> TEXTS = List.of(PARKING, MORE_PARKING, MEALS);

    private final Adapting adapting = new Adapting(TEXTS, () -> {});

    @Test
    void whatSurprisesPullsAndWhatWasKnownDoesNot() {
        double[] pull = adapting.pulls(i -> true, new float[] {-4, 4, -4}, new double[] {1, 1, 0}, 1);

        assertThat(pull[0]).isGreaterThan(0.5);
        assertThat(pull[1]).isBetween(0.0, 0.05);
        assertThat(pull[2]).isBetween(-0.1, 0.0);
    }

    @Test
    void aTextPullsWhatIsLikeItFurtherThanWhatIsNot() {
        double[] pull = adapting.pulls(i -> i == 0, new float[] {-4, -4, -4}, new double[] {1, 1, 1}, 1);

        assertThat(pull[1]).isZero();
        assertThat(adapting.moved(1, -4, pull)).isGreaterThan(adapting.moved(2, -4, pull) + 0.3f);
    }

    /** At the optimum a pull is the strength times how wrong the text would still be judged. */
    @Test
    void everyPullIsAsHardAsTheTextIsStillMisjudged() {
        float[] begun = {-1, 0.5f, 2};
        double[] wanted = {1, 0, 0.3};
        double[] pull = adapting.pulls(i -> true, begun, wanted, 2);

        for (int i = 0; i < begun.length; i++) {
            double likely = 1 / (1 + Math.exp(-adapting.moved(i, begun[i], pull)));
            assertThat(pull[i]).isCloseTo(2 * (wanted[i] - likely), Offset.offset(0.01));
        }
    }

    @Test
    void theAdaptationSaysTheSameAsThePulls() {
        double[] pull = adapting.pulls(i -> true, new float[] {-3, -3, 1}, new double[] {1, 1, 0}, 1);
        Adaptation written = adapting.adaptation(Map.of("stage.online", pull, "stage.surgery", new double[3]));
        Adaptation read = Adaptation.read(written.bytes());

        for (int i = 0; i < TEXTS.size(); i++) {
            Map<String, Float> odds = read.over(TEXTS.get(i), Map.of("stage.online", -3f, "stage.surgery", -2f));
            assertThat(odds.get("stage.online")).isCloseTo(adapting.moved(i, -3, pull), Offset.offset(0.05f));
            assertThat(odds.get("stage.surgery")).isEqualTo(-2f);
        }
    }

    @Test
    void whatIsToStayAsItWasHoldsStillUntilOthersMoveIt() {
        double asBefore = 1 / (1 + Math.exp(4));
        double[] alone = adapting.pulls(i -> i == 1, new float[] {-4, -4, -4}, new double[] {1, asBefore, 0}, 1);
        double[] beside = adapting.pulls(i -> i <= 1, new float[] {-4, -4, -4}, new double[] {1, asBefore, 0}, 1);

        assertThat(alone[1]).isCloseTo(0, Offset.offset(1e-3));
        assertThat(beside[1]).as("pulls back").isNegative();
    }

    @Test
    void theSameTextsGiveTheSameBits() {
        assertThat(bits()).isEqualTo(bits());
    }

    private static byte[] bits() {
        Adapting adapting = new Adapting(TEXTS, () -> {});
        double[] pull = adapting.pulls(i -> true, new float[] {-3, -3, 1}, new double[] {1, 1, 0}, 1);
        return adapting.adaptation(Map.of("stage.online", pull)).bytes();
    }

    private static Portrait text(int gram, float first, float second) {
        return new Portrait(new Grams.Bag(new int[] {gram}, new float[] {QUIET}), new float[] {first, second});
    }
}
