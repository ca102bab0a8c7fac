package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicLessonTests {

    private static final int DIMENSIONS = 32;

    @Test
    void whatLiesTogetherIsFoundByThoseWhoHaveNotSeenIt() {
        TopicLesson lesson = new TopicLesson(around(0, 12), around(1, 60));
        OwnTopic.Trial trial = lesson.trial();

        assertThat(trial.examples()).isEqualTo(12);
        assertThat(trial.against()).isEqualTo(60);
        assertThat(trial.found()).isGreaterThan(9);
        assertThat(trial.wrong()).isLessThan(3);
        assertThat(TopicLesson.works(trial)).isTrue();
        float[] weights = lesson.weights();
        assertThat(around(0, 3))
                .allSatisfy(
                        text -> assertThat(TopicLesson.likely(weights, text)).isGreaterThan(0.5));
        assertThat(around(1, 3))
                .allSatisfy(
                        text -> assertThat(TopicLesson.likely(weights, text)).isLessThan(0.5));
    }

    @Test
    void whatCannotBeToldApartDoesNotPass() {
        assertThat(TopicLesson.works(new TopicLesson(around(1, 12), around(1, 60)).trial()))
                .isFalse();
    }

    @Test
    void sevenExamplesAreTooFewHoweverClearTheyAre() {
        assertThat(TopicLesson.works(new OwnTopic.Trial(7, 60, 7, 0))).isFalse();
        assertThat(TopicLesson.works(new OwnTopic.Trial(8, 60, 8, 0))).isTrue();
    }

    @Test
    void halfMustBeFoundAndTwoOfThreeFoundMustBeRight() {
        assertThat(TopicLesson.works(new OwnTopic.Trial(10, 60, 4, 0))).isFalse();
        assertThat(TopicLesson.works(new OwnTopic.Trial(10, 60, 5, 2))).isTrue();
        assertThat(TopicLesson.works(new OwnTopic.Trial(10, 60, 6, 4))).isFalse();
        assertThat(TopicLesson.works(new OwnTopic.Trial(10, 60, 0, 0))).isFalse();
    }

    /** Vectors of length 1 about a direction of their own. */
    private static List<float[]> around(int direction, int count) {
        Random random = new Random(direction * 100L + count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] vector = new float[DIMENSIONS];
                    double square = 0;
                    for (int d = 0; d < DIMENSIONS; d++) {
                        vector[d] = (float) (random.nextGaussian() / 8 + (d == direction ? 1 : 0));
                        square += vector[d] * vector[d];
                    }
                    for (int d = 0; d < DIMENSIONS; d++) {
                        vector[d] /= (float) Math.sqrt(square);
                    }
                    return vector;
                })
                .toList();
    }
}
