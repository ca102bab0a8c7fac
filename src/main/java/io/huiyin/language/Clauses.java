package io.huiyin.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into clauses: at punctuation, before words of contrast (但是, 不过, but), and, because people who speak
 * into their phone leave no punctuation, before connectives once a stretch has grown long.
 */
public final class Clauses {

    /** A stretch this long is cut before the next connective. */
    private static final int LONG = 12;
    /** Nobody says one thing in more Chinese characters than this; cut anyway. */
    private static final int TOO_LONG = 60;
    /** The same for words of letters, cut at a blank. */
    private static final int TOO_LONG_IN_LETTERS = 240;

    private Clauses() {}

    /** The clauses in order, without blanks around them; none for a text of blanks and punctuation. */
    public static List<Clause> of(String text) {
        String normal = Normal.of(text);
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < normal.length(); i++) {
            if (separates(normal, i)) {
                add(clauses, text, start, i);
                start = i + 1;
            } else if (i > start && begins(normal, start, i)) {
                add(clauses, text, start, i);
                start = i;
            }
        }
        add(clauses, text, start, text.length());
        return List.copyOf(clauses);
    }

    private static boolean separates(String normal, int i) {
        return switch (normal.charAt(i)) {
            case '。', '!', '?', ';', ',', '\n', '\r', '…', '~', '|', '｡', '\u2028' -> !insideNumber(normal, i);
            case '.', ':' -> i + 1 == normal.length() || !isLetterOrDigit(normal.charAt(i + 1));
            case ' ' -> i > 0 && i + 1 < normal.length() && isHan(normal.charAt(i - 1)) && isHan(normal.charAt(i + 1));
            default -> false;
        };
    }

    private static boolean insideNumber(String normal, int i) {
        return normal.charAt(i) == ','
                && i > 0
                && i + 1 < normal.length()
                && Character.isDigit(normal.charAt(i - 1))
                && Character.isDigit(normal.charAt(i + 1));
    }

    private static boolean begins(String normal, int start, int i) {
        int length = i - start;
        char c = normal.charAt(i);
        if (length >= TOO_LONG && isHan(c) && isHan(normal.charAt(i - 1))) {
            return true;
        }
        if (length >= TOO_LONG_IN_LETTERS && (c == ' ' || length >= 2 * TOO_LONG_IN_LETTERS)) {
            return !Character.isLowSurrogate(c);
        }
        for (Opening opening : Openings.BY_FIRST.getOrDefault(c, List.of())) {
            if (length >= opening.after()
                    && normal.startsWith(opening.word(), i)
                    && !opening.notAfter().contains(String.valueOf(normal.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Clause> clauses, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            clauses.add(new Clause(start, end, text.substring(start, end)));
        }
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A word that opens a new clause once {@code after} characters have been said, unless it follows one of those. */
    private record Opening(String word, int after, String notAfter) {}

    private static final class Openings {

        static final Map<Character, List<Opening>> BY_FIRST = read();

        private static Map<Character, List<Opening>> read() {
            Map<Character, List<Opening>> openings = new HashMap<>();
            for (List<String> row : WordFile.rows("/language/openings.txt")) {
                int after = row.get(0).equals("contrast") ? 2 : LONG;
                String notAfter = row.get(1).equals("-") ? "" : row.get(1);
                for (String word : row.subList(2, row.size())) {
                    openings.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                            .add(new Opening(word, after, notAfter));
                }
            }
            return openings;
        }
    }
}
