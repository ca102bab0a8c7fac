package io.huiyin.analysis;

import io.huiyin.analysis.Lexicon.IssueWord;
import io.huiyin.analysis.Lexicon.NatureWord;
import io.huiyin.analysis.Lexicon.StageWord;
import io.huiyin.language.Clause;
import io.huiyin.language.Clauses;
import io.huiyin.language.Danger;
import io.huiyin.language.DangerWords;
import io.huiyin.language.Normal;
import io.huiyin.language.Phrases;
import io.huiyin.language.Phrases.Found;
import io.huiyin.language.Stances;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One text taken apart: its remarks (clauses), each with the mood and the words heard in it. */
final class Remarks {

    /** Most that one remark may weigh, so that a shout does not drown the rest. */
    private static final double LOUDEST = 5;
    /** What follows "but" is what the patient came to say. */
    private static final double AFTER_CONTRAST = 1.35;

    /** Of a telephone or a card: it says nothing of what is meant, and no two are alike. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){6,}");

    private static final List<String> CONTRASTS =
            List.of("但", "不过", "可是", "可惜", "然而", "就是", "只是", "只不过", "反而", "but ", "however", "unfortunately");

    private static final List<String> QUESTION_ENDS = List.of("?", "吗", "吗。", "呢", "么", "不。", "不", "嘛");

    /** Something heard; {@code strength} is 1 as said, less if only supposed or asked, below 0 if denied. */
    record Word<T>(int start, int end, T value, double strength) {}

    /** A clause with what speaks for ({@code good}) and against the hospital ({@code bad}), both at least 0. */
    record Remark(Clause clause, double good, double bad, List<Word<IssueWord>> issues) {

        double mood() {
            return good - bad;
        }
    }

    /** Evened out, long numbers left blank; as long as the text. */
    final String normal;

    final List<Remark> remarks = new ArrayList<>();
    final List<Word<Double>> moods = new ArrayList<>();
    final List<Word<StageWord>> stages;
    final List<Word<NatureWord>> natures;
    final List<Danger> dangers;
    final boolean ironic;
    private final Stances stances;

    Remarks(String text) {
        Lexicon lexicon = Lexicon.get();
        normal = LONG_NUMBER.matcher(Normal.of(text)).replaceAll(number -> " ".repeat(number.end() - number.start()));
        stances = new Stances(normal);
        dangers = DangerWords.heard(text);
        ironic = !lexicon.irony.in(normal).isEmpty();
        stages = words(lexicon.stages);
        natures = words(lexicon.natures);
        List<Word<Double>> moodWords = words(lexicon.moods);
        List<Word<IssueWord>> issueWords = words(lexicon.issues);
        List<Word<Boolean>> wishes = words(lexicon.wishes);
        int mood = 0;
        int issue = 0;
        int wish = 0;
        for (Clause clause : Clauses.of(text)) {
            double good = 0;
            double bad = 0;
            int wished = Integer.MAX_VALUE;
            for (; wish < wishes.size() && wishes.get(wish).start() < clause.end(); wish++) {
                if (wishes.get(wish).start() >= clause.start()) {
                    wished = Math.min(wished, wishes.get(wish).start());
                }
            }
            for (; mood < moodWords.size() && moodWords.get(mood).start() < clause.end(); mood++) {
                double weight = weight(moodWords.get(mood), wished);
                moods.add(new Word<>(
                        moodWords.get(mood).start(), moodWords.get(mood).end(), weight, 1));
                good += Math.max(0, weight);
                bad += Math.max(0, -weight);
            }
            List<Word<IssueWord>> here = new ArrayList<>();
            for (; issue < issueWords.size() && issueWords.get(issue).start() < clause.end(); issue++) {
                here.add(issueWords.get(issue));
            }
            double factor =
                    CONTRASTS.stream().anyMatch(normal.substring(clause.start())::startsWith) ? AFTER_CONTRAST : 1;
            remarks.add(new Remark(
                    clause, Math.min(LOUDEST, good) * factor, Math.min(LOUDEST, bad) * factor, List.copyOf(here)));
        }
    }

    private <T> List<Word<T>> words(Phrases<T> phrases) {
        List<Word<T>> words = new ArrayList<>();
        for (Found<T> found : phrases.in(normal)) {
            words.add(new Word<>(found.start(), found.end(), found.value(), strength(found.start(), found.end())));
        }
        return words;
    }

    private double strength(int start, int end) {
        return switch (stances.of(start, end)) {
            case SAID -> 1;
            case SUPPOSED, ASKED -> 0.3;
            case DENIED -> -0.8;
        };
    }

    /** What is wished for is not there yet, so it speaks for nobody. */
    private static double weight(Word<Double> word, int wished) {
        double weight = word.value() * word.strength();
        if (weight > 0 && (word.start() > wished || word.strength() < 1)) {
            return word.value() < 0 ? weight * 0.6 : 0;
        }
        return weight;
    }

    /** The last words are a question. */
    boolean asks() {
        String end = normal.strip();
        return QUESTION_ENDS.stream().anyMatch(end::endsWith);
    }

    double good() {
        return remarks.stream().mapToDouble(Remark::good).sum();
    }

    double bad() {
        return remarks.stream().mapToDouble(Remark::bad).sum();
    }
}
