package io.huiyin.language;

import io.huiyin.language.Phrases.Found;
import io.huiyin.language.Phrases.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a thing that happened from one that did not ("没有误诊"), that might ("如果摔倒了怎么办") or that is asked about
 * ("会不会误诊"). The text is walked once; each question afterwards takes the same short time however long the text is.
 */
public final class Stances {

    /** At most this many small words stand between "not" and what is denied. */
    private static final int FILLERS = 4;
    /** What is said this many characters away has nothing to do with it. */
    private static final int REACH = 40;
    /** Nobody means more of them; a text of nothing else must not take long. */
    private static final int MOST_NOTS = 8;

    /** What a marker does to the words near it. */
    private enum Marker {
        NEARLY,
        SUPPOSE,
        ASK_BEFORE,
        ASK_AFTER,
        RHETORICAL,
        WHAT_THEN
    }

    private final String normal;
    private final int[] clauseStarts;
    private final int[] sentenceStarts;
    private final int[] sentenceEnds;
    /** For each marker and offset: where the last one that ends there or before starts; -1 if there is none. */
    private final Map<Marker, int[]> before = new HashMap<>();
    /** For each marker and offset: where the next one that starts there or later starts; the length if there is none. */
    private final Map<Marker, int[]> after = new HashMap<>();

    public Stances(String normal) {
        this.normal = normal;
        int length = normal.length();
        clauseStarts = new int[length + 1];
        sentenceStarts = new int[length + 1];
        sentenceEnds = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            char c = normal.charAt(i - 1);
            boolean ends = endsSentence(c);
            sentenceStarts[i] = ends ? i : sentenceStarts[i - 1];
            clauseStarts[i] = ends || c == ',' || c == '…' ? i : clauseStarts[i - 1];
        }
        sentenceEnds[length] = length;
        for (int i = length - 1; i >= 0; i--) {
            sentenceEnds[i] = endsSentence(normal.charAt(i)) ? i : sentenceEnds[i + 1];
        }
        Words.MARKERS.in(normal).forEach(this::mark);
        before.values().forEach(starts -> {
            for (int i = 1; i < starts.length; i++) {
                starts[i] = Math.max(starts[i], starts[i - 1]);
            }
        });
        after.values().forEach(starts -> {
            for (int i = starts.length - 2; i >= 0; i--) {
                starts[i] = Math.min(starts[i], starts[i + 1]);
            }
        });
    }

    private void mark(Found<Marker> found) {
        int size = normal.length() + 1;
        int[] ending = before.computeIfAbsent(found.value(), marker -> filled(size, -1));
        ending[found.end()] = Math.max(ending[found.end()], found.start());
        after.computeIfAbsent(found.value(), marker -> filled(size, size))[found.start()] = found.start();
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** How the words from {@code start} to {@code end} are meant. */
    public Stance of(int start, int end) {
        if (precedes(Marker.NEARLY, sentenceStarts[start], start)) {
            return Stance.SAID;
        }
        if (denied(clauseStarts[start], start) || deniedBehind(end)) {
            return follows(Marker.RHETORICAL, end) ? Stance.SAID : Stance.DENIED;
        }
        if (precedes(Marker.SUPPOSE, sentenceStarts[start], start)) {
            return Stance.SUPPOSED;
        }
        return asked(start, end) ? Stance.ASKED : Stance.SAID;
    }

    private boolean asked(int start, int end) {
        if (precedes(Marker.ASK_BEFORE, clauseStarts[start], start)) {
            return true;
        }
        int sentenceEnd = sentenceEnds[end];
        boolean question = sentenceEnd < normal.length() && normal.charAt(sentenceEnd) == '?';
        if (question || follows(Marker.ASK_AFTER, end)) {
            int bare = withoutFillers(clauseStarts[start], start);
            if (ending(Words.MAY, clauseStarts[start], bare) > 0) {
                return true;
            }
        }
        return sentenceStarts[start] == start && follows(Marker.WHAT_THEN, end);
    }

    private boolean precedes(Marker marker, int from, int start) {
        int[] starts = before.get(marker);
        return starts != null && starts[start] >= Math.max(from, start - REACH);
    }

    private boolean follows(Marker marker, int end) {
        int[] starts = after.get(marker);
        return starts != null && starts[end] < Math.min(sentenceEnds[end], end + REACH);
    }

    private boolean denied(int from, int start) {
        int at = withoutFillers(from, start);
        int times = 0;
        for (int not = ending(Words.NOT, from, at); not > 0 && times < MOST_NOTS; not = ending(Words.NOT, from, at)) {
            times++;
            at -= not;
        }
        return times % 2 == 1;
    }

    private boolean deniedBehind(int end) {
        return end < normal.length()
                && Words.DENIED_AFTER.getOrDefault(normal.charAt(end), List.of()).stream()
                        .anyMatch(word -> normal.startsWith(word, end));
    }

    private int withoutFillers(int from, int start) {
        int at = start;
        for (int i = 0; i < FILLERS && ending(Words.NOT, from, at) == 0; i++) {
            at -= ending(Words.FILLER, from, at);
        }
        return at;
    }

    /** The length of the longest of the words that end at {@code at}, 0 if none does. */
    private int ending(Map<Character, List<String>> words, int from, int at) {
        if (at <= from) {
            return 0;
        }
        int longest = 0;
        for (String word : words.getOrDefault(normal.charAt(at - 1), List.of())) {
            int start = at - word.length();
            if (word.length() > longest && start >= from && normal.startsWith(word, start) && !goesOn(word, start)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** "not" is no "not" in "knot". */
    private boolean goesOn(String word, int start) {
        return isLetter(word.charAt(0)) && start > 0 && isLetter(normal.charAt(start - 1)) && !word.startsWith("n't");
    }

    private static boolean isLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean endsSentence(char c) {
        return "。!?;\n".indexOf(c) >= 0;
    }

    private static final class Words {

        static final Map<Character, List<String>> NOT = new HashMap<>();
        static final Map<Character, List<String>> FILLER = new HashMap<>();
        static final Map<Character, List<String>> MAY = new HashMap<>();
        static final Map<Character, List<String>> DENIED_AFTER = new HashMap<>();
        static final Phrases<Marker> MARKERS = read();

        private static Phrases<Marker> read() {
            List<Phrase<Marker>> markers = new ArrayList<>();
            for (List<String> row : WordFile.rows("/language/stance.txt")) {
                for (String word : row.subList(1, row.size())) {
                    char last = word.charAt(word.length() - 1);
                    switch (row.getFirst()) {
                        case "not" -> add(NOT, last, word);
                        case "filler" -> add(FILLER, last, word);
                        case "may" -> add(MAY, last, word);
                        case "denied-after" -> add(DENIED_AFTER, word.charAt(0), word);
                        default ->
                            markers.add(new Phrase<>(
                                    word,
                                    Marker.valueOf(
                                            row.getFirst().replace('-', '_').toUpperCase(Locale.ROOT))));
                    }
                }
            }
            return new Phrases<>(markers);
        }

        private static void add(Map<Character, List<String>> words, char key, String word) {
            words.computeIfAbsent(key, c -> new ArrayList<>()).add(word);
        }
    }
}
