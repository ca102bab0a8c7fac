package io.huiyin.analysis.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the pieces the sentence model knows, the way BERT does (Devlin et al., 2018): a Chinese character is a
 * piece, a word of letters is cut into the longest known pieces from the left.
 */
final class WordPieces {

    static final int START = 101;
    static final int END = 102;
    static final int UNKNOWN = 100;
    /** A longer word is no word; the model has never seen any of it. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;

    WordPieces(Map<String, Integer> pieces) {
        this.pieces = new HashMap<>(pieces);
    }

    /** At most {@code most} pieces; reads no further than it must. */
    long[] of(String text, int most) {
        long[] found = new long[most];
        int count = 0;
        int at = 0;
        while (at < text.length() && count < most) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isBlank(c) || isDropped(c)) {
                at = end;
            } else if (standsAlone(c)) {
                found[count++] = pieces.getOrDefault(text.substring(at, end), UNKNOWN);
                at = end;
            } else {
                StringBuilder word = new StringBuilder();
                while (at < text.length()) {
                    c = text.codePointAt(at);
                    if (isBlank(c) || standsAlone(c)) {
                        break;
                    }
                    if (!isDropped(c) && word.length() <= LONGEST_WORD) {
                        word.appendCodePoint(c);
                    }
                    at += Character.charCount(c);
                }
                count += cut(word.toString(), found, count);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int cut(String word, long[] found, int from) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            found[from] = UNKNOWN;
            return 1;
        }
        int count = 0;
        int start = 0;
        while (start < word.length() && from + count < found.length) {
            int end = word.length();
            Integer piece = piece(word, start, end);
            while (piece == null && end > start + 1) {
                end--;
                piece = piece(word, start, end);
            }
            if (piece == null) {
                found[from] = UNKNOWN;
                return 1;
            }
            found[from + count++] = piece;
            start = end;
        }
        return count;
    }

    private @Nullable Integer piece(String word, int start, int end) {
        String piece = word.substring(start, end);
        return pieces.get(start == 0 ? piece : "##" + piece);
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(int c) {
        if (c == 0 || c == 0xFFFD) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean standsAlone(int c) {
        return isHan(c) || isPunctuation(c);
    }

    private static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isPunctuation(int c) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
