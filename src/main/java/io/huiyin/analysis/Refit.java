package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import io.huiyin.analysis.reading.Adapting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Teaches the shipped heads what the people of one hospital say, and asks of every text what they say without it. Some of
 * the texts the shipped heads were taught with are there as well, and stay what they were taken for.
 */
final class Refit {

    private static final int FOLDS = 5;
    private static final long SEED = 20_260_101;
    /** How closely the heads follow the corrections; see the decision on learning. */
    private static final double STRENGTH = 1;
    /** In no fold: never left out, never asked. */
    private static final int ANCHORED = -1;

    /** The examples first, then the anchors. */
    private final List<Example> texts;

    private final int examples;
    private final Bars bars;
    private final Runnable breath;
    private final Adapting adapting;
    private final int[] fold;

    /** @param breath called between pieces of work of a few milliseconds; may take its time */
    Refit(List<Example> examples, List<Example> anchors, Bars bars, Runnable breath) {
        this.texts = Stream.concat(examples.stream(), anchors.stream()).toList();
        this.examples = examples.size();
        this.bars = bars;
        this.breath = breath;
        this.adapting =
                new Adapting(texts.stream().map(it -> it.seen().portrait()).toList(), breath);
        this.fold = folds(examples);
    }

    /** The same words always lie in the same fold: nobody is asked what they have just been told. */
    private int[] folds(List<Example> examples) {
        List<String> different = new ArrayList<>(
                new TreeSet<>(examples.stream().map(it -> it.seen().normal()).toList()));
        Collections.shuffle(different, new Random(SEED));
        Map<String, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < different.size(); i++) {
            foldOf.put(different.get(i), i % FOLDS);
        }
        return IntStream.range(0, texts.size())
                .map(i -> i < examples.size()
                        ? foldOf.getOrDefault(examples.get(i).seen().normal(), 0)
                        : ANCHORED)
                .toArray();
    }

    /** What was learnt from all of them about these levels. */
    Adaptation adaptation(Set<Label> levels) {
        Map<String, double[]> pulls = pulls(i -> true);
        pulls.keySet()
                .removeIf(name -> Example.heads().entrySet().stream()
                        .noneMatch(head -> head.getKey().equals(name)
                                && levels.contains(head.getValue().level())));
        return adapting.adaptation(pulls);
    }

    /**
     * What each text is read as by heads that learnt from the texts of other folds only.
     *
     * @param learntFrom which of these there are to learn from at all
     */
    List<Labels> unseen(IntPredicate learntFrom) {
        Labels[] read = new Labels[examples];
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            Map<String, double[]> pulls = pulls(i -> fold[i] != left && learntFrom.test(i));
            for (int i = 0; i < examples; i++) {
                if (fold[i] == left) {
                    Example example = texts.get(i);
                    Map<String, Float> odds = new HashMap<>(example.seen().odds());
                    int text = i;
                    pulls.forEach((label, pull) ->
                            odds.computeIfPresent(label, (it, begun) -> adapting.moved(text, begun, pull)));
                    read[i] = example.read(odds, bars);
                }
            }
        }
        return List.of(read);
    }

    private Map<String, double[]> pulls(IntPredicate learntFrom) {
        Map<String, double[]> pulls = new HashMap<>();
        if (IntStream.range(0, examples).noneMatch(learntFrom)) {
            return pulls;
        }
        Example.heads().forEach((name, head) -> {
            float[] begun = new float[fold.length];
            double[] wanted = new double[fold.length];
            for (int i = 0; i < fold.length; i++) {
                begun[i] = texts.get(i).seen().odds().getOrDefault(name, 0f);
                if (fold[i] == ANCHORED) {
                    wanted[i] = 1 / (1 + Math.exp(-begun[i]));
                } else {
                    wanted[i] = head.holds().test(texts.get(i).meant()) ? 1 : 0;
                }
            }
            IntPredicate told = i -> (fold[i] == ANCHORED || learntFrom.test(i))
                    && texts.get(i).fixed().contains(head.level());
            pulls.put(name, adapting.pulls(told, begun, wanted, STRENGTH));
            breath.run();
        });
        return pulls;
    }
}
