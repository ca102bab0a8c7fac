package io.huiyin.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures the analysis on texts labelled by hand: {@code bin/bench analysis}. The report half was written by the hand
 * that wrote the word lists, so the corpus, written by another, tells more. With {@code tuning} as argument it also
 * shows every mistake on the tuning half; {@code details} counts every label.
 */
final class Evaluation {

    final Tally nature = new Tally();
    final Tally stage = new Tally();
    final Tally issues = new Tally();
    final Tally sentiment = new Tally();
    final Tally severity = new Tally();
    private int needsPerson;

    static Evaluation of(List<Labelled> texts) {
        Evaluation evaluation = new Evaluation();
        texts.forEach(text -> evaluation.add(text, Rules.understand(text.text(), null, null)));
        return evaluation;
    }

    private void add(Labelled want, Understanding have) {
        nature.add(List.of(want.nature()), List.of(have.nature()));
        stage.add(List.of(want.stage()), List.of(have.stage()));
        issues.add(want.issues(), have.issues());
        sentiment.add(List.of(want.sentiment()), List.of(have.sentiment()));
        severity.add(List.of(want.severity()), List.of(have.severity()));
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
        for (String part : List.of("train", "held-out")) {
            List<Labelled> corpus = Labelled.corpus(part);
            if (!corpus.isEmpty()) {
                print("corpus/" + part, corpus, details);
            }
        }
        speed(Labelled.report());
    }

    private static void speed(List<Labelled> texts) {
        of(texts);
        int rounds = 20;
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            of(texts);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("speed: %.0f texts/s on one core%n", rounds * texts.size() / seconds);
    }

    private static void print(String name, List<Labelled> texts, boolean details) {
        Evaluation evaluation = of(texts);
        System.out.printf("%s: %d texts, model %s%n", name, texts.size(), Rules.MODEL);
        evaluation.levels().forEach((level, tally) -> {
            System.out.printf(
                    "  %-10s accuracy %.3f  micro-F1 %.3f  macro-F1 %.3f%n",
                    level, tally.accuracy(), tally.microF1(), tally.macroF1());
            if (details) {
                System.out.print(tally.details());
            }
        });
        System.out.printf(
                "  severe: recall %.3f precision %.3f; needs a person: %.3f%n",
                evaluation.severity.recall("3"),
                evaluation.severity.precision("3"),
                (double) evaluation.needsPerson / texts.size());
    }

    private static void showMistakes(Labelled want) {
        Understanding have = Rules.understand(want.text(), null, null);
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
