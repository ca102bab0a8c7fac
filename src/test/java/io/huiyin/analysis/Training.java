package io.huiyin.analysis;

import io.huiyin.analysis.reading.Fitting;
import io.huiyin.analysis.reading.Grams;
import io.huiyin.analysis.reading.Heads;
import io.huiyin.analysis.reading.Model;
import io.huiyin.analysis.reading.Portrait;
import io.huiyin.analysis.reading.Scale;
import io.huiyin.analysis.reading.SentenceModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the reader from {@code corpus/train} and writes it with its model card: {@code bin/train}. What is chosen is
 * chosen by cross-validation over train; {@code corpus/held-out} is only measured. The same corpus gives the same bits.
 */
final class Training {

    private static final int FOLDS = 5;
    private static final int NO_FOLD = -1;
    /** A gram in fewer texts than this is chance. */
    private static final int FEWEST_TEXTS = 4;
    /** How closely the heads follow the texts; found by cross-validation. */
    private static final double STRENGTH = 4;

    /** These are weighed again knowing all first heads; stages gained nothing by it. */
    private static final List<String> JOINT = List.of("issue.", "nature.", "sentiment.", "severity.");

    private static final double JOINT_STRENGTH = 0.05;
    /** The labels before the topics, in the order of their names: the joint heads look at these. */
    private static final int ALONE = 35;

    private static final Path KEPT = Path.of("target", "sentence-vectors.bin");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "analysis");

    private Training() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Lesson lesson = Lesson.of(Labelled.corpus("train"), KEPT);
        Grams grams = Grams.of(lesson.remarks.stream().map(it -> it.normal).toList(), FEWEST_TEXTS);
        Scale scale = Scale.of(lesson.figures);
        List<Portrait> portraits = IntStream.range(0, lesson.texts.size())
                .mapToObj(i -> new Portrait(grams.bag(lesson.remarks.get(i).normal), scale.even(lesson.figures.get(i))))
                .toList();
        Fitting fitting = new Fitting(portraits, grams.size());
        Map<String, boolean[]> labels = lesson.labels();
        System.out.printf("%d texts, %d grams, %d labels%n", lesson.texts.size(), grams.size(), labels.size());
        int[] fold = folds(lesson.texts);
        List<Learnt> first = labels.entrySet().parallelStream()
                .map(label -> learn(
                        fitting, label.getKey(), label.getValue(), within(label.getKey(), labels, fold), STRENGTH))
                .toList();
        List<Portrait> together = IntStream.range(0, lesson.texts.size())
                .mapToObj(i -> Model.together(odds(first, i), ALONE))
                .toList();
        Fitting again = new Fitting(together, 0);
        List<Learnt> joint = labels.entrySet().parallelStream()
                .filter(label -> JOINT.stream().anyMatch(label.getKey()::startsWith))
                .map(label -> learn(again, label.getKey(), label.getValue(), fold, JOINT_STRENGTH))
                .toList();
        List<Odds> unseen = IntStream.range(0, lesson.texts.size())
                .mapToObj(i -> new Odds(Model.all(names(first), odds(first, i), names(joint), odds(joint, i))))
                .toList();
        Bars bars = Choice.bars(lesson, unseen);
        System.out.println(bars);
        Card card = new Card();
        Evaluation validated = new Evaluation();
        for (int i = 0; i < lesson.texts.size(); i++) {
            Understanding it = LearntReader.opinion(unseen.get(i), lesson.remarks.get(i), bars, null, null)
                    .decide("cv");
            validated.add(lesson.texts.get(i), it);
            card.add("cross-validation", lesson.texts.get(i), it);
        }
        validated.print("cross-validation", false);
        String name = "reader-1-" + lesson.texts.size() + "-" + hash(lesson.texts);
        Model model = new Model(name, grams, scale, heads(first, grams.size()), heads(joint, 0), bars.named());
        try (OutputStream out = Files.newOutputStream(RESOURCES.resolve("reader.bin"))) {
            model.write(out);
        }
        LearntReader reader = new LearntReader(model, SentenceModel.load());
        Evaluation heldOut = new Evaluation();
        Evaluation english = new Evaluation();
        for (Labelled text : Labelled.corpus("held-out")) {
            Understanding it = reader.understand(text.text(), null, null);
            heldOut.add(text, it);
            card.add("held-out", text, it);
            if (text.english()) {
                english.add(text, it);
                card.add("held-out-english", text, it);
            }
        }
        heldOut.print("held-out", false);
        heldOut.printIntervals();
        english.print("held-out, the English texts", false);
        card.write(RESOURCES.resolve("card.json"), name);
    }

    /** A head, and what heads learnt without a text say of it. */
    private record Learnt(Heads.Fitted head, float[] unseenOdds) {}

    /** A topic is learnt among the texts of its issue; the others are in no fold. */
    private static int[] within(String label, Map<String, boolean[]> labels, int[] fold) {
        if (!label.startsWith("topic.")) {
            return fold;
        }
        boolean[] issue = Objects.requireNonNull(labels.get("issue." + label.split("\\.", -1)[1]));
        return IntStream.range(0, fold.length)
                .map(i -> issue[i] ? fold[i] : NO_FOLD)
                .toArray();
    }

    private static Learnt learn(Fitting fitting, String label, boolean[] holds, int[] fold, double strength) {
        double[] unseen = new double[holds.length];
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            float[] head = fitting.head(which(fold, i -> fold[i] != left && fold[i] != NO_FOLD), holds, strength);
            for (int i : which(fold, i -> fold[i] == left)) {
                unseen[i] = fitting.score(head, i);
            }
        }
        int[] all = which(fold, i -> fold[i] != NO_FOLD);
        for (int i : which(fold, i -> fold[i] == NO_FOLD)) {
            unseen[i] = Double.NEGATIVE_INFINITY;
        }
        double[] platt = Choice.platt(unseen, holds, all);
        float[] odds = new float[holds.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = (float) (platt[0] * unseen[i] + platt[1]);
        }
        float[] head = fitting.head(all, holds, strength);
        return new Learnt(new Heads.Fitted(label, head, (float) platt[0], (float) platt[1]), odds);
    }

    private static float[] odds(List<Learnt> learnt, int text) {
        float[] odds = new float[learnt.size()];
        for (int h = 0; h < odds.length; h++) {
            odds[h] = learnt.get(h).unseenOdds()[text];
        }
        return odds;
    }

    private static List<String> names(List<Learnt> learnt) {
        return learnt.stream().map(it -> it.head().label()).toList();
    }

    private static Heads heads(List<Learnt> learnt, int grams) {
        return Heads.round(learnt.stream().map(Learnt::head).toList(), grams);
    }

    private static int[] which(int[] fold, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, fold.length).filter(wanted).toArray();
    }

    /** By stage in turn, so that every fold has seen every stage. The corpus check keeps near-duplicates out. */
    private static int[] folds(List<Labelled> texts) {
        Map<String, Integer> next = new TreeMap<>();
        return texts.stream()
                .mapToInt(text -> next.merge(text.stage().code() + text.nature().code(), 1, Integer::sum) % FOLDS)
                .toArray();
    }

    private static String hash(List<Labelled> texts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        texts.forEach(text -> digest.update(text.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
