package io.huiyin.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people say on the telephone: day, running number of the day, check letter ({@code 261122-0042-K}). The
 * letter catches every single wrong digit and every swap of two; I, O and Q are left out, they are misheard and misread.
 */
final class CaseNumber {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Pattern TYPED =
            Pattern.compile("(\\d{6})[-\\s]?(\\d{4,6})[-\\s]?([A-Z])", Pattern.CASE_INSENSITIVE);

    private CaseNumber() {}

    static String of(LocalDate day, int running) {
        String date = DAY.format(day);
        String count = "%04d".formatted(running);
        return date + "-" + count + "-" + check(date + count);
    }

    /** Reads what a person typed, also without dashes; empty if it is no number or the letter does not fit. */
    static Optional<String> read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char letter = Character.toUpperCase(matcher.group(3).charAt(0));
        if (letter != check(matcher.group(1) + matcher.group(2))) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + letter);
    }

    /** 23 letters, a prime: with weights that all differ, no single digit and no swap goes unnoticed. */
    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
