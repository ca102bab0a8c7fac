package io.huiyin.language;

import java.util.List;

/**
 * Evens out how the same words are written: full width to half width, traditional to simplified, upper case to lower
 * case. Every character becomes exactly one character, so an offset in the result is an offset in the original.
 */
public final class Normal {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_TO_HALF = 0xFEE0;

    private Normal() {}

    /** The evened-out text, of the same length as the original. */
    public static String of(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = of(characters[i]);
        }
        return new String(characters);
    }

    private static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' || c == '\u000B' ? ' ' : c;
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return of((char) (c - FULL_TO_HALF));
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009' -> ' ';
            case '\u2019', '\u2018' -> '\'';
            case '\u201C', '\u201D' -> '"';
            default -> Character.isSurrogate(c) ? c : Character.toLowerCase(Simplified.TABLE[c]);
        };
    }

    /** Read when the first text is, not when the application starts. */
    private static final class Simplified {

        static final char[] TABLE = table();

        private static char[] table() {
            char[] table = new char[Character.MAX_VALUE + 1];
            for (int c = 0; c < table.length; c++) {
                table[c] = (char) c;
            }
            for (List<String> row : WordFile.rows("/language/simplified.txt")) {
                for (String pair : row) {
                    table[pair.charAt(0)] = pair.charAt(1);
                }
            }
            return table;
        }
    }
}
