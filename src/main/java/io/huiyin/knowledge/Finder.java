package io.huiyin.knowledge;

import io.huiyin.language.Clause;
import io.huiyin.language.Clauses;
import io.huiyin.language.Normal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the articles that answer a question. A question is compared with every way in which an article is asked (the
 * cosine of their {@link Grams}, rare ones weighing more); a keyword of the article in the question, and words of the
 * question in the answer, add to it. Of a long text every clause is tried as a question of its own.
 */
final class Finder {

    /** From here on an article is worth a patient's time; chosen on the questions of the test. */
    static final double FOR_PATIENTS = 0.34;

    /** Staff choose for themselves, and may be shown more. */
    static final double FOR_STAFF = 0.27;

    /** Who searches wants to see what there is, the best first. */
    static final double FOR_SEARCH = 0.12;

    private static final double KEYWORD = 0.3;
    private static final double ANSWER = 0.15;
    private static final int SHORTEST = 4;
    private static final int MOST_CLAUSES = 40;

    private final List<Entry> entries;
    private final Map<String, Double> weights = new HashMap<>();
    private final double unknown;

    private record Entry(Article article, List<Set<String>> asked, Set<String> answer, Set<String> keywords) {}

    /** An article and how well it fits, 0 to about 1.5. */
    record Hit(Article article, double score) {}

    Finder(List<Article> articles) {
        this.entries = articles.stream().map(Finder::entry).toList();
        Map<String, Integer> holding = new HashMap<>();
        for (Entry entry : entries) {
            Set<String> all = new HashSet<>(entry.answer());
            entry.asked().forEach(all::addAll);
            entry.keywords().forEach(all::add);
            all.forEach(gram -> holding.merge(gram, 1, Integer::sum));
        }
        holding.forEach((gram, count) -> weights.put(gram, weight(count)));
        // what no article speaks of is most often chatter around the question
        this.unknown = weight(Math.max(1, entries.size() / 4));
    }

    private double weight(int holding) {
        return Math.log(1 + (double) entries.size() / holding);
    }

    private static Entry entry(Article article) {
        List<Set<String>> asked = Stream.concat(
                        Stream.of(article.question().zh(), article.question().en()), article.phrasings().stream())
                .map(Grams::of)
                .filter(grams -> !grams.isEmpty())
                .toList();
        Set<String> keywords = new HashSet<>();
        article.keywords().forEach(word -> keywords.add(Normal.of(word)));
        Set<String> answer = new HashSet<>(Grams.of(article.answer().zh()));
        answer.addAll(Grams.of(article.answer().en()));
        return new Entry(article, asked, answer, keywords);
    }

    /** The best first, at most so many, none below the bar. */
    List<Hit> find(String text, int most, double bar) {
        List<String> questions = questions(text);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            double best = questions.stream()
                    .mapToDouble(question -> score(question, entry))
                    .max()
                    .orElse(0);
            if (best >= bar) {
                hits.add(new Hit(entry.article(), best));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.subList(0, Math.min(most, hits.size()));
    }

    private static List<String> questions(String text) {
        List<String> questions = new ArrayList<>();
        questions.add(text);
        for (Clause clause : Clauses.of(text)) {
            if (clause.text().length() >= SHORTEST && questions.size() <= MOST_CLAUSES) {
                questions.add(clause.text());
            }
        }
        return questions;
    }

    private double score(String question, Entry entry) {
        Set<String> grams = Grams.of(question);
        double own = length(grams);
        if (own == 0) {
            return 0;
        }
        double asked = 0;
        for (Set<String> way : entry.asked()) {
            asked = Math.max(asked, shared(grams, way) / (own * length(way)));
        }
        String normal = Normal.of(question);
        double pointed = entry.keywords().stream()
                .filter(normal::contains)
                .mapToDouble(word -> weights.getOrDefault(word, unknown) / weight(1))
                .max()
                .orElse(0);
        return asked + KEYWORD * pointed + ANSWER * shared(grams, entry.answer()) / (own * own);
    }

    private double shared(Set<String> grams, Set<String> others) {
        return grams.stream()
                .filter(others::contains)
                .mapToDouble(gram -> square(weights.getOrDefault(gram, unknown)))
                .sum();
    }

    private double length(Set<String> grams) {
        return Math.sqrt(grams.stream()
                .mapToDouble(gram -> square(weights.getOrDefault(gram, unknown)))
                .sum());
    }

    private static double square(double weight) {
        return weight * weight;
    }
}
