package io.huiyin.analysis;

import io.huiyin.analysis.reading.SentenceModel;
import io.huiyin.language.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Measures the analysis on texts labelled by hand: {@code bin/bench analysis}. The report half was written by the hand
 * that wrote the word lists, so the corpus, written by another, tells more. With {@code tuning} as argument it also
 * shows every mistake on the tuning half; {@code details} counts every label.
 */
final class Evaluation {

    private static final int ROUNDS = 4;
    private static final int DRAWS = 1_000;

    final Tally nature = new Tally();
    final Tally stage = new Tally();
    final Tally issues = new Tally();
    final Tally sentiment = new Tally();
    final Tally severity = new Tally();
    private int needsPerson;
    private int texts;
    private int sides;
    private int sided;
    private final List<Labelled> wants = new ArrayList<>();
    private final List<Understanding> haves = new ArrayList<>();

    static Evaluation of(List<Labelled> texts) {
        Evaluation evaluation = new Evaluation();
        Reader reader = Reader.get();
        texts.forEach(text -> evaluation.add(text, reader.understand(text.text(), null, null)));
        return evaluation;
    }

    void add(Labelled want, Understanding have) {
        nature.add(List.of(want.nature()), List.of(have.nature()));
        stage.add(List.of(want.stage()), List.of(have.stage()));
        issues.add(want.issues(), have.issues());
        sentiment.add(List.of(want.sentiment()), List.of(have.sentiment()));
        severity.add(List.of(want.severity()), List.of(have.severity()));
        texts++;
        wants.add(want);
        haves.add(have);
        if (want.sentiment() != Sentiment.NEUTRAL) {
            sides++;
            sided += have.sentiment() == want.sentiment() ? 1 : 0;
        }
        needsPerson += have.needsPerson() ? 1 : 0;
    }

    Map<String, Tally> levels() {
        TreeMap<String, Tally> levels = new TreeMap<>();
        levels.put("nature", nature);
        levels.put("stage", stage);
        levels.put("issues", issues);
        levels.put("sentiment", sentiment);
        levels.put("severity", severity);
        return levels;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        boolean tuning = List.of(arguments).contains("tuning");
        if (tuning) {
            Labelled.tuning().forEach(Evaluation::showMistakes);
            print("tuning half", Labelled.tuning(), true);
        }
        boolean details = List.of(arguments).contains("details");
        print("report half", Labelled.report(), details);
        Evaluation heldOut = of(Labelled.corpus("held-out"));
        heldOut.print("corpus/held-out", details);
        heldOut.printIntervals();
        List<Labelled> english =
                Labelled.corpus("held-out").stream().filter(Labelled::english).toList();
        print("corpus/held-out, the English texts", english, details);
        speed(Labelled.report(), 60);
        speed(Labelled.report(), 300);
    }

    /** The whole reading beside the bare sentence vector of the same texts, in turns on this one thread. */
    @SuppressWarnings("SystemOut")
    private static void speed(List<Labelled> texts, int length) {
        List<String> same = texts.stream()
                .map(text -> text.text().repeat(length).substring(0, length))
                .limit(200)
                .toList();
        SentenceModel sentences = SentenceModel.load();
        Reader reader = Reader.get();
        double bare = 0;
        double whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double bareRound = seconds(same, text -> sentences.vectors(Normal.of(text)));
            double wholeRound = seconds(same, text -> reader.understand(text, null, null));
            if (round > 0) {
                bare += bareRound;
                whole += wholeRound;
            }
        }
        int read = same.size() * (ROUNDS - 1);
        System.out.printf(
                "speed at %d characters: %.0f texts/s, bare sentence vector %.0f texts/s, part %.2f%n",
                length, read / whole, read / bare, bare / whole);
    }

    private static double seconds(List<String> texts, Consumer<String> verb) {
        long start = System.nanoTime();
        texts.forEach(verb);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Where the figures would lie if other texts of the same kind had been asked, nineteen times of twenty. */
    @SuppressWarnings("SystemOut")
    void printIntervals() {
        Random random = new Random(1);
        Map<String, List<Double>> drawn = new TreeMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Evaluation evaluation = new Evaluation();
            for (int i = 0; i < texts; i++) {
                int any = random.nextInt(texts);
                evaluation.add(wants.get(any), haves.get(any));
            }
            evaluation
                    .promised()
                    .forEach((name, figure) ->
                            drawn.computeIfAbsent(name, n -> new ArrayList<>()).add(figure));
        }
        drawn.forEach((name, figures) -> {
            figures.sort(null);
            System.out.printf(
                    "  %-24s %.3f to %.3f%n",
                    name, figures.get((int) (DRAWS * 0.025)), figures.get((int) (DRAWS * 0.975)));
        });
    }

    /** The figures this product is measured by. */
    private Map<String, Double> promised() {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("sentiment neg/pos", (double) sided / Math.max(1, sides));
        figures.put("sentiment macro-F1", sentiment.macroF1());
        figures.put("nature macro-F1", nature.macroF1());
        figures.put("stage macro-F1", stage.macroF1());
        figures.put("issues micro-F1", issues.microF1());
        figures.put("severe recall", severity.recall("3"));
        figures.put("severe precision", severity.precision("3"));
        return figures;
    }

    private static void print(String name, List<Labelled> texts, boolean details) {
        of(texts).print(name, details);
    }

    @SuppressWarnings("SystemOut")
    void print(String name, boolean details) {
        System.out.printf("%s: %d texts%n", name, texts);
        levels().forEach((level, tally) -> {
            System.out.printf(
                    "  %-10s accuracy %.3f  micro-F1 %.3f  macro-F1 %.3f%n",
                    level, tally.accuracy(), tally.microF1(), tally.macroF1());
            if (details) {
                System.out.print(tally.details());
            }
        });
        System.out.printf(
                "  severe: recall %.3f precision %.3f; needs a person: %.3f%n",
                severity.recall("3"), severity.precision("3"), (double) needsPerson / texts);
        System.out.printf("  negative or positive, where it is one: %.3f%n", (double) sided / Math.max(1, sides));
    }

    private static void showMistakes(Labelled want) {
        Understanding have = Reader.get().understand(want.text(), null, null);
        StringBuilder wrong = new StringBuilder();
        mistake(wrong, want.nature(), have.nature());
        mistake(wrong, want.stage(), have.stage());
        mistake(wrong, List.copyOf(new TreeSet<>(want.issues())), List.copyOf(new TreeSet<>(have.issues())));
        mistake(wrong, want.sentiment(), have.sentiment());
        mistake(wrong, want.severity(), have.severity());
        if (!wrong.isEmpty()) {
            System.out.println(wrong + want.text());
        }
    }

    private static void mistake(StringBuilder wrong, Object want, Object have) {
        if (!want.equals(have)) {
            wrong.append(want).append("→").append(have).append(" | ");
        }
    }
}
