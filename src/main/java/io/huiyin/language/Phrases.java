package io.huiyin.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of phrases, all looked for in one pass over an evened-out text. {@code 药..错} finds 药, then 错 a few characters
 * later in the same sentence; {@code misdiagnos*} also finds what goes on with letters.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

    private static final String GAP = "..";
    /** Most characters between the parts of a phrase. */
    private static final int WIDEST_GAP = 8;

    private static final int WIDEST_GAP_IN_LETTERS = 24;

    /**
     * A phrase and what it stands for. A phrase without gap hides shorter ones inside it; one with a gap only if it says
     * so.
     */
    public record Phrase<T>(String pattern, T value, boolean hides) {

        public Phrase(String pattern, T value) {
            this(pattern, value, !pattern.contains(GAP));
        }
    }

    /** Where a phrase was found, first character to behind the last. */
    public record Found<T>(int start, int end, T value) {}

    private record Part(int phrase, int number, boolean last, boolean wordBefore, boolean wordAfter) {}

    private final List<Phrase<T>> phrases;
    private final List<List<Part>> parts;
    private final Automaton automaton;

    public Phrases(List<Phrase<T>> phrases) {
        this.phrases = List.copyOf(phrases);
        TreeMap<String, List<Part>> words = new TreeMap<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            List<String> split =
                    List.of(Normal.of(phrases.get(phrase).pattern()).split("\\.\\.", -1));
            for (int number = 0; number < split.size(); number++) {
                String word = split.get(number);
                boolean open = word.endsWith("*");
                String bare = open ? word.substring(0, word.length() - 1) : word;
                words.computeIfAbsent(bare, w -> new ArrayList<>())
                        .add(new Part(
                                phrase,
                                number,
                                number == split.size() - 1,
                                isLetter(bare.charAt(0)),
                                !open && isLetter(bare.charAt(bare.length() - 1))));
            }
        }
        automaton = new Automaton(List.copyOf(words.keySet()));
        parts = List.copyOf(words.values());
    }

    /** Every phrase found, in order of start; a phrase inside a longer one does not count. */
    public List<Found<T>> in(String normal) {
        if (phrases.isEmpty() || normal.isEmpty()) {
            return List.of();
        }
        Search search = new Search(normal);
        automaton.walk(normal, search::hear);
        return search.longest();
    }

    private static boolean isLetter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private record Hit<T>(Found<T> found, boolean hides) {}

    /** One pass over one text. */
    private final class Search {

        private final String text;
        private final List<Hit<T>> hits = new ArrayList<>();
        /** For each phrase with a gap that has begun: start of the first part, end and number of the last part. */
        private final Map<Integer, int[]> begun = new HashMap<>();

        Search(String text) {
            this.text = text;
        }

        void hear(int start, int end, int word) {
            for (Part part : parts.get(word)) {
                if ((part.wordBefore() && start > 0 && isLetter(text.charAt(start - 1)))
                        || (part.wordAfter() && end < text.length() && isLetter(text.charAt(end)))) {
                    continue;
                }
                if (part.last() && part.number() == 0) {
                    add(start, end, phrases.get(part.phrase()));
                } else {
                    goOn(part, start, end);
                }
            }
        }

        private void goOn(Part part, int start, int end) {
            int[] so = begun.get(part.phrase());
            if (part.number() == 0) {
                begun.put(part.phrase(), new int[] {start, end, 0});
            } else if (so != null && so[2] == part.number() - 1 && near(so[1], start)) {
                if (part.last()) {
                    add(so[0], end, phrases.get(part.phrase()));
                    begun.remove(part.phrase());
                } else {
                    begun.put(part.phrase(), new int[] {so[0], end, part.number()});
                }
            }
        }

        private void add(int start, int end, Phrase<T> phrase) {
            hits.add(new Hit<>(new Found<>(start, end, phrase.value()), phrase.hides()));
        }

        private boolean near(int from, int to) {
            boolean letters = from > 0 && isLetter(text.charAt(from - 1));
            if (to < from || to - from > (letters ? WIDEST_GAP_IN_LETTERS : WIDEST_GAP)) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if ("。!?;\n,.".indexOf(text.charAt(i)) >= 0) {
                    return false;
                }
            }
            return true;
        }

        List<Found<T>> longest() {
            hits.sort(Comparator.<Hit<T>>comparingInt(hit -> hit.found().start())
                    .thenComparingInt(hit -> -hit.found().end()));
            List<Found<T>> kept = new ArrayList<>();
            Found<T> widest = null;
            for (Hit<T> hit : hits) {
                Found<T> found = hit.found();
                boolean inside = widest != null
                        && found.end() <= widest.end()
                        && (found.start() > widest.start() || found.end() < widest.end());
                if (!inside) {
                    kept.add(found);
                    if (hit.hides() && (widest == null || found.end() > widest.end())) {
                        widest = found;
                    }
                }
            }
            return kept;
        }
    }
}
