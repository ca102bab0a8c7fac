package io.huiyin.intake;

/** What people write, made fit to be kept: nothing is interpreted, nothing of what they meant is changed. */
public final class Words {

    /** In code points, as a person counts. */
    public static final int MAX = 5_000;

    private Words() {}

    /**
     * Without control signs except line feed and tab (NUL cannot be stored, the others cannot be seen), line ends made
     * one, blanks around taken off. Emoji, marks of direction and HTML stay as they are.
     */
    public static String clean(String raw) {
        int length = raw.length();
        StringBuilder kept = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 == length || raw.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    /** Whether there is nothing to be seen: blanks of any alphabet, joiners and marks of direction only. */
    public static boolean blank(String text) {
        return text.codePoints()
                .allMatch(sign -> Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign)
                        || Character.isISOControl(sign)
                        || Character.getType(sign) == Character.FORMAT
                        || sign == 0x115F
                        || sign == 0x1160
                        || sign == 0x3164
                        || sign == 0xFFA0
                        || sign == 0x2800);
    }

    /** Whether half a sign is in it (a lone surrogate), which no encoding can carry. */
    public static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
