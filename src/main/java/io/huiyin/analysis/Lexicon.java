package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.language.Phrases;
import io.huiyin.language.Phrases.Phrase;
import io.huiyin.language.WordFile;
import java.util.ArrayList;
import java.util.List;

/** The word lists of the rules, read once from the jar: which words speak for which stage, issue, nature and mood. */
final class Lexicon {

    record StageWord(ServiceStage stage, double weight) {}

    record NatureWord(Nature nature, double weight) {}

    /** @param mood above 0 speaks for the hospital, below 0 against it, 0 is only the subject */
    record IssueWord(Issue issue, String topic, double weight, double mood) {}

    final Phrases<StageWord> stages;
    final Phrases<NatureWord> natures;
    final Phrases<IssueWord> issues;
    /** Moods of the mood list and of the issue list together, so that the longest words decide. */
    final Phrases<Double> moods;

    final Phrases<Boolean> irony;
    final Phrases<Boolean> wishes;

    private Lexicon() {
        List<Phrase<StageWord>> stageWords = new ArrayList<>();
        List<Phrase<NatureWord>> natureWords = new ArrayList<>();
        List<Phrase<IssueWord>> issueWords = new ArrayList<>();
        List<Phrase<Double>> moodWords = new ArrayList<>();
        List<Phrase<Boolean>> ironyWords = new ArrayList<>();
        List<Phrase<Boolean>> wishWords = new ArrayList<>();
        for (List<String> row : WordFile.rows("/analysis/stage.txt")) {
            StageWord word = new StageWord(Coded.of(ServiceStage.class, row.get(0)), number(row, 1));
            add(stageWords, row, 2, word);
        }
        for (List<String> row : WordFile.rows("/analysis/nature.txt")) {
            NatureWord word = new NatureWord(Coded.of(Nature.class, row.get(0)), number(row, 1));
            add(natureWords, row, 2, word);
        }
        for (List<String> row : WordFile.rows("/analysis/issue.txt")) {
            IssueWord word = issue(row);
            add(issueWords, row, 3, word);
            if (word.mood() != 0) {
                add(moodWords, row, 3, word.mood());
            }
        }
        for (List<String> row : WordFile.rows("/analysis/mood.txt")) {
            switch (row.getFirst()) {
                case "irony" -> add(ironyWords, row, 1, true);
                case "wish" -> add(wishWords, row, 1, true);
                default -> add(moodWords, row, 1, number(row, 0));
            }
        }
        stages = new Phrases<>(stageWords);
        natures = new Phrases<>(natureWords);
        issues = new Phrases<>(issueWords);
        moods = new Phrases<>(moodWords);
        irony = new Phrases<>(ironyWords);
        wishes = new Phrases<>(wishWords);
    }

    /** Read when the first text is understood. */
    static Lexicon get() {
        return Holder.LEXICON;
    }

    private static IssueWord issue(List<String> row) {
        String code = row.getFirst();
        int dot = code.indexOf('.');
        return new IssueWord(
                Coded.of(Issue.class, code.substring(0, dot)), code.substring(dot + 1), number(row, 1), number(row, 2));
    }

    private static double number(List<String> row, int cell) {
        return Double.parseDouble(row.get(cell));
    }

    private static <T> void add(List<Phrase<T>> phrases, List<String> row, int from, T value) {
        for (String pattern : row.subList(from, row.size())) {
            phrases.add(new Phrase<>(pattern, value));
        }
    }

    private static final class Holder {
        static final Lexicon LEXICON = new Lexicon();
    }
}
