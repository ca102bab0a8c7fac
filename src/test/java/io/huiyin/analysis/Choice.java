package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses what is not learnt: how scores become probabilities, and where decisions are taken. */
final class Choice {

    /** Severe ones that may be overlooked where the bar is chosen; a little stricter than promised. */
    private static final double SEVERE_RECALL = 0.93;

    private static final double HALF = 0.5;
    private static final double A_THIRD = 1.0 / 3;

    private Choice() {}

    /** Slope and offset that turn scores into log-odds (Platt, 1999), by Newton's method. */
    static double[] platt(double[] scores, boolean[] holds, int[] texts) {
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < 50; round++) {
            double g0 = -1e-3 * (slope - 1);
            double g1 = 0;
            double h00 = 1e-3;
            double h01 = 0;
            double h11 = 1e-6;
            for (int i : texts) {
                double p = 1 / (1 + Math.exp(-(slope * scores[i] + offset)));
                double error = (holds[i] ? 1 : 0) - p;
                double w = p * (1 - p);
                g0 += error * scores[i];
                g1 += error;
                h00 += w * scores[i] * scores[i];
                h01 += w * scores[i];
                h11 += w;
            }
            double determinant = h00 * h11 - h01 * h01;
            double step0 = (h11 * g0 - h01 * g1) / determinant;
            double step1 = (h00 * g1 - h01 * g0) / determinant;
            slope += Math.clamp(step0, -1, 1);
            offset += Math.clamp(step1, -1, 1);
        }
        return new double[] {slope, offset};
    }

    static Bars bars(Lesson lesson, List<Odds> unseen) {
        return new Bars(
                issue(lesson, unseen),
                severe(lesson, unseen),
                sure(
                        lesson,
                        HALF,
                        i -> guess(
                                unseen.get(i).level(Nature.class, "nature"),
                                lesson.texts.get(i).nature())),
                sure(
                        lesson,
                        HALF,
                        i -> guess(
                                unseen.get(i).level(Sentiment.class, "sentiment"),
                                lesson.texts.get(i).sentiment())),
                sure(
                        lesson,
                        A_THIRD,
                        i -> guess(
                                unseen.get(i).level(ServiceStage.class, "stage"),
                                lesson.texts.get(i).stage())));
    }

    private static <E extends Enum<E>> Guess guess(Scores<E> scores, E want) {
        return new Guess(scores.probability(scores.best()), scores.best() == want);
    }

    /** Where the micro-F1 of issues is best. */
    private static float issue(Lesson lesson, List<Odds> unseen) {
        double best = 0;
        float bar = 0.5f;
        for (float tried = 0.2f; tried < 0.6f; tried += 0.01f) {
            Tally tally = new Tally();
            for (int i = 0; i < lesson.texts.size(); i++) {
                float at = tried;
                Odds odds = unseen.get(i);
                List<Issue> found = List.of(Issue.values()).stream()
                        .filter(issue -> odds.probability("issue." + issue.code()) >= at)
                        .toList();
                tally.add(lesson.texts.get(i).issues(), found);
            }
            if (tally.microF1() > best) {
                best = tally.microF1();
                bar = tried;
            }
        }
        return bar;
    }

    /** The highest that overlooks no more than it may. */
    private static float severe(Lesson lesson, List<Odds> unseen) {
        List<Double> severe = IntStream.range(0, lesson.texts.size())
                .filter(i -> lesson.texts.get(i).severity() == 3)
                .mapToObj(i -> unseen.get(i).severities().getLast())
                .sorted()
                .toList();
        return severe.get((int) Math.floor((1 - SEVERE_RECALL) * severe.size())).floatValue();
    }

    private record Guess(double probability, boolean right) {}

    /** The highest below which less than this part of the guesses is right. */
    private static float sure(Lesson lesson, double part, java.util.function.IntFunction<Guess> guess) {
        List<Guess> guesses = new ArrayList<>(
                IntStream.range(0, lesson.texts.size()).mapToObj(guess).toList());
        guesses.sort(Comparator.comparingDouble(Guess::probability));
        int right = 0;
        double bar = 0;
        for (int i = 0; i < guesses.size(); i++) {
            right += guesses.get(i).right() ? 1 : 0;
            if (i >= 20 && right < part * (i + 1)) {
                bar = guesses.get(i).probability();
            }
        }
        return (float) bar;
    }
}
