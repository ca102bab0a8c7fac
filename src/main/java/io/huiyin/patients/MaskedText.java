package io.huiyin.patients;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides phones, identity numbers, file numbers and e-mail addresses in free text. Every sign keeps its place, so that
 * what points into the text (evidence of the analysis) still points to the same words.
 */
final class MaskedText {

    private static final String START = "(?<![0-9A-Za-z])";
    private static final String END = "(?![0-9A-Za-z])";
    private static final Pattern RESIDENT =
            Pattern.compile(START + "(\\d{3})(\\d{3}[ -]?\\d{8}[ -]?)(\\d{3}[0-9Xx])" + END);
    private static final Pattern OLD_RESIDENT =
            Pattern.compile(START + "(\\d{2})(\\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d)(\\d{2})" + END);
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)([ -]?\\d{4}[ -]?)(\\d{4})(?!\\d)");
    private static final Pattern MOBILE_AFTER_86 =
            Pattern.compile("(?<!\\d)((?:00)?86[ -]?1[3-9]\\d)([ -]?\\d{4}[ -]?)(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)(0(?:10|2\\d|[3-9]\\d{2})[ )-]?)([2-9]\\d{2,3}[ -]?)(\\d{4})(?!\\d)");
    private static final Pattern RECORD = Pattern.compile(
            "((?:住院|门诊|病案|病历|就诊|ID|id)(?:号码|号)[::]?\\s{0,3})([A-Za-z0-9]{1,28}?)([A-Za-z0-9]{3})" + END);
    private static final Pattern EMAIL =
            Pattern.compile("(?<![A-Za-z0-9._%+-])([A-Za-z0-9])([A-Za-z0-9._%+-]{0,63})(@[A-Za-z0-9-]{1,63}\\.)");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private MaskedText() {}

    static String of(String text) {
        return of(text, Set.of());
    }

    static String of(String text, Set<String> names) {
        String plain = narrow(text);
        char[] masked = text.toCharArray();
        for (Matcher m = RESIDENT.matcher(plain); m.find(); ) {
            if (isResident(m.group().replaceAll("[ -]", ""))) {
                hide(masked, m);
            }
        }
        for (Pattern pattern : new Pattern[] {OLD_RESIDENT, MOBILE, MOBILE_AFTER_86, LANDLINE, RECORD, EMAIL}) {
            for (Matcher m = pattern.matcher(plain); m.find(); ) {
                hide(masked, m);
            }
        }
        for (String name : names) {
            hide(masked, plain, name.strip());
        }
        return new String(masked);
    }

    /** ISO 7064 MOD 11-2: the last sign is computed from the seventeen before it. */
    static boolean isResident(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** Hides the middle one of three groups. */
    private static void hide(char[] masked, MatchResult found) {
        for (int i = found.start(2); i < found.end(2); i++) {
            masked[i] = '*';
        }
    }

    /** All but the first sign of a name; one sign alone is a word, not a name. */
    private static void hide(char[] masked, String plain, String name) {
        if (name.codePointCount(0, name.length()) < 2) {
            return;
        }
        int shown = name.offsetByCodePoints(0, 1);
        for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length())) {
            for (int i = at + shown; i < at + name.length(); i++) {
                masked[i] = '*';
            }
        }
    }

    /** Full-width signs made narrow, one for one. */
    private static String narrow(String text) {
        char[] signs = text.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] >= '\uFF01' && signs[i] <= '\uFF5E') {
                signs[i] -= (char) 0xFEE0;
            }
        }
        return new String(signs);
    }
}
