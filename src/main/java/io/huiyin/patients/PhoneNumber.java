package io.huiyin.patients;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that rings: mobile, landline with or without area code and extension, 400/800, or abroad. Read forgivingly
 * (+86, blanks, dashes, brackets, full-width signs), kept in one normal form, so that equal phones are equal words.
 *
 * @param value 13812345678, 01088881234, 88881234, 4001234567 or +85291234567
 * @param extension empty if there is none
 */
public record PhoneNumber(String value, String extension) {

    private static final int LONGEST_TYPED = 40;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))([2-9]\\d{6,7})");
    private static final Pattern HOME =
            Pattern.compile(MOBILE + "|" + LANDLINE + "|[2-9]\\d{6,7}|[48]00\\d{7}"); // the last two: local, 400/800
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}()\u00ad\u200b\u202a-\u202e]");
    private static final Pattern CHINA = Pattern.compile("^(?:\\+86|0086)");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{7,14}");
    private static final Pattern EXTENSION =
            Pattern.compile("(.*\\d)(?:转|ext\\.?|x|#|(?<=\\d{7})-)(\\d{1,6})", Pattern.CASE_INSENSITIVE);

    /** The number behind what was typed, or nothing if no such number can exist. */
    public static Optional<PhoneNumber> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = BLANKS.matcher(halfWidth(typed)).replaceAll("");
        Matcher split = EXTENSION.matcher(text);
        Optional<PhoneNumber> extended = split.matches()
                ? number(split.group(1))
                        .filter(number -> !MOBILE.matcher(number).matches())
                        .map(number -> new PhoneNumber(number, split.group(2)))
                : Optional.empty();
        return extended.or(() -> number(text).map(number -> new PhoneNumber(number, "")));
    }

    public boolean mobile() {
        return MOBILE.matcher(value).matches();
    }

    /** As it is dialled and read. */
    public String written() {
        Matcher landline = LANDLINE.matcher(value);
        String number = landline.matches() ? landline.group(1) + "-" + landline.group(2) : value;
        return extension.isEmpty() ? number : number + "-" + extension;
    }

    String masked() {
        Matcher landline = LANDLINE.matcher(value);
        String last = value.substring(value.length() - 4);
        if (landline.matches()) {
            return landline.group(1) + "-****" + last;
        }
        boolean prefixed = mobile() || value.startsWith("+");
        return (prefixed ? value.substring(0, 3) : "") + "****" + last;
    }

    private static Optional<String> number(String text) {
        String digits = text.replace("-", "").replace(".", "");
        String home = CHINA.matcher(digits).replaceFirst("");
        boolean prefixed = home.length() < digits.length();
        List<String> readings =
                List.of(home, prefixed ? "0" + home : "", home.startsWith("86") ? home.substring(2) : "");
        for (String reading : readings) {
            if (HOME.matcher(reading).matches()) {
                return Optional.of(reading);
            }
        }
        String abroad = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return ABROAD.matcher(abroad).matches() ? Optional.of(abroad) : Optional.empty();
    }

    /** Full-width signs of a Chinese keyboard become the ones on the dial; every dash becomes a hyphen. */
    private static String halfWidth(String typed) {
        StringBuilder half = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            boolean dash = (narrow >= '\u2010' && narrow <= '\u2015') || narrow == '\u2212';
            half.append(dash ? '-' : narrow);
        }
        return half.toString();
    }
}
