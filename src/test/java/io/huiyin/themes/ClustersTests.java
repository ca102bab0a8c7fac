package io.huiyin.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTests {

    @Test
    void whatPointsTheSameWayIsOneGroupAndTheStrangerStaysAlone() {
        List<float[]> vectors =
                List.of(unit(1, 0.1f, 0), unit(0, 1, 0.1f), unit(1, 0, 0.1f), unit(0.1f, 1, 0), unit(0, 0, -1));
        assertThat(Clusters.of(vectors, 0.8)).containsExactly(List.of(0, 2), List.of(1, 3), List.of(4));
    }

    @Test
    void aChainOfNeighboursIsNoGroup() {
        List<float[]> fan = IntStream.range(0, 10)
                .mapToObj(step -> unit((float) Math.cos(step * 0.3), (float) Math.sin(step * 0.3)))
                .toList();
        assertThat(Clusters.of(fan, 0.9)).allSatisfy(group -> assertThat(group).hasSizeLessThan(5));
    }

    @Test
    void nothingAndSameness() {
        assertThat(Clusters.of(List.of(), 0.5)).isEmpty();
        assertThat(Clusters.of(Collections.nCopies(50, unit(1, 1)), 0.99))
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(50));
    }

    @Test
    void theOutcomeIsThatOfMergingTheNearestPairAgainAndAgain() {
        Random chance = new Random(7);
        for (int round = 0; round < 40; round++) {
            List<float[]> vectors = IntStream.range(0, 30)
                    .mapToObj(i -> unit((float) chance.nextGaussian(), (float) chance.nextGaussian(), (float)
                            chance.nextGaussian()))
                    .toList();
            double likeness = 0.3 + 0.6 * chance.nextDouble();
            assertThat(new HashSet<>(Clusters.of(vectors, likeness))).isEqualTo(slowly(vectors, likeness));
        }
    }

    /** The definition: as long as any two groups are alike enough, the two most alike become one. */
    private static Set<List<Integer>> slowly(List<float[]> vectors, double likeness) {
        List<List<Integer>> groups = new ArrayList<>(
                IntStream.range(0, vectors.size()).mapToObj(List::of).toList());
        while (true) {
            double most = likeness;
            int[] pair = null;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double mean = mean(vectors, groups.get(a), groups.get(b));
                    if (mean >= most) {
                        most = mean;
                        pair = new int[] {a, b};
                    }
                }
            }
            if (pair == null) {
                return new HashSet<>(groups);
            }
            List<Integer> both = new ArrayList<>(groups.get(pair[0]));
            both.addAll(groups.remove(pair[1]));
            both.sort(null);
            groups.set(pair[0], List.copyOf(both));
        }
    }

    private static double mean(List<float[]> vectors, List<Integer> left, List<Integer> right) {
        double sum = 0;
        for (int a : left) {
            for (int b : right) {
                for (int d = 0; d < vectors.get(a).length; d++) {
                    sum += vectors.get(a)[d] * vectors.get(b)[d];
                }
            }
        }
        return sum / (left.size() * right.size());
    }

    private static float[] unit(float... of) {
        double length = 0;
        for (float one : of) {
            length += one * one;
        }
        float[] unit = of.clone();
        for (int d = 0; d < unit.length; d++) {
            unit[d] /= (float) Math.sqrt(length);
        }
        return unit;
    }
}
