package io.huiyin.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a thing that happened from one that did not ("没有误诊"), that might ("如果摔倒了怎么办") or that is asked about
 * ("会不会误诊"). Looks only a few characters around, so its cost does not grow with the text.
 */
public final class Stances {

    /** A sentence is looked at this far to each side. */
    private static final int REACH = 40;
    /** At most this many small words stand between "not" and what is denied. */
    private static final int FILLERS = 4;

    private Stances() {}

    /** How the words from {@code start} to {@code end} of an evened-out text are meant. */
    public static Stance of(String normal, int start, int end) {
        int clauseStart = back(normal, start, ",。!?;\n…");
        int sentenceStart = back(normal, start, "。!?;\n");
        int sentenceEnd = ahead(normal, end);
        String before = normal.substring(clauseStart, start);
        String sentenceBefore = normal.substring(sentenceStart, start);
        String after = normal.substring(end, sentenceEnd);
        boolean question = sentenceEnd < normal.length() && normal.charAt(sentenceEnd) == '?';

        if (contains(Words.NEARLY, sentenceBefore)) {
            return Stance.SAID;
        }
        if (denied(before) || begins(Words.DENIED_AFTER, after)) {
            return contains(Words.RHETORICAL, after) ? Stance.SAID : Stance.DENIED;
        }
        if (contains(Words.SUPPOSE, sentenceBefore)) {
            return Stance.SUPPOSED;
        }
        boolean asks = question || contains(Words.ASK_AFTER, after);
        if (contains(Words.ASK_BEFORE, before)
                || (asks && ends(Words.MAY, withoutFillers(before)))
                || (sentenceBefore.isBlank() && contains(Words.WHAT_THEN, after))) {
            return Stance.ASKED;
        }
        return Stance.SAID;
    }

    private static boolean denied(String before) {
        String rest = withoutFillers(before);
        int times = 0;
        for (String not = ending(Words.NOT, rest); !not.isEmpty(); not = ending(Words.NOT, rest)) {
            times++;
            rest = rest.substring(0, rest.length() - not.length());
        }
        return times % 2 == 1;
    }

    private static String withoutFillers(String before) {
        String rest = before;
        for (int i = 0; i < FILLERS; i++) {
            if (!ending(Words.NOT, rest).isEmpty()) {
                return rest;
            }
            String filler = ending(Words.FILLER, rest);
            rest = rest.substring(0, rest.length() - filler.length());
        }
        return rest;
    }

    /** The longest of the words that the text ends with, or nothing. */
    private static String ending(List<String> words, String text) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length() && text.endsWith(word) && !insideWord(text, word)) {
                longest = word;
            }
        }
        return longest;
    }

    private static boolean insideWord(String text, String word) {
        int before = text.length() - word.length() - 1;
        return word.charAt(0) < 0x80
                && Character.isLetter(word.charAt(0))
                && before >= 0
                && Character.isLetter(text.charAt(before))
                && text.charAt(before) < 0x80;
    }

    private static boolean ends(List<String> words, String text) {
        return !ending(words, text).isEmpty();
    }

    private static boolean begins(List<String> words, String text) {
        return words.stream().anyMatch(text::startsWith);
    }

    private static boolean contains(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }

    private static int back(String normal, int from, String ends) {
        int at = from;
        while (at > 0 && from - at < REACH && ends.indexOf(normal.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int ahead(String normal, int from) {
        int at = from;
        while (at < normal.length() && at - from < REACH && "。!?;\n".indexOf(normal.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static final class Words {

        private static final Map<String, List<String>> BY_USE = read();
        static final List<String> NOT = use("not");
        static final List<String> FILLER = use("filler");
        static final List<String> DENIED_AFTER = use("denied-after");
        static final List<String> RHETORICAL = use("rhetorical");
        static final List<String> NEARLY = use("nearly");
        static final List<String> SUPPOSE = use("suppose");
        static final List<String> ASK_BEFORE = use("ask-before");
        static final List<String> ASK_AFTER = use("ask-after");
        static final List<String> MAY = use("may");
        static final List<String> WHAT_THEN = use("what-then");

        private static List<String> use(String name) {
            return List.copyOf(BY_USE.getOrDefault(name, List.of()));
        }

        private static Map<String, List<String>> read() {
            Map<String, List<String>> byUse = new HashMap<>();
            for (List<String> row : WordFile.rows("/language/stance.txt")) {
                byUse.computeIfAbsent(row.getFirst(), use -> new ArrayList<>()).addAll(row.subList(1, row.size()));
            }
            return byUse;
        }
    }
}
