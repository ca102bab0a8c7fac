package io.huiyin.organization;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: at least ten characters of three sorts, and not the sign-in name (GB/T 22239 level 3). */
final class PasswordRule {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MIN = 10;
    private static final int MAX = 128;
    private static final int SORTS = 3;
    private static final int RANDOM_LENGTH = 14;

    /** Without characters that are mistaken for each other on paper. */
    private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";

    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    private PasswordRule() {}

    /** The code of what is wrong with it. */
    static Optional<String> broken(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN) {
            return Optional.of("password.short");
        }
        if (password.length() > MAX) {
            return Optional.of("password.long");
        }
        if (sorts(password) < SORTS) {
            return Optional.of("password.plain");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.username");
        }
        return Optional.empty();
    }

    /** 14 characters of three sorts, about 80 bits. */
    static String random() {
        while (true) {
            StringBuilder password = new StringBuilder();
            String all = LOWER + UPPER + DIGITS;
            for (int i = 0; i < RANDOM_LENGTH; i++) {
                password.append(all.charAt(RANDOM.nextInt(all.length())));
            }
            if (sorts(password.toString()) == SORTS) {
                return password.toString();
            }
        }
    }

    /** Lower case, upper case, digits, and everything else, which is where other scripts belong too. */
    private static int sorts(String password) {
        boolean lower = password.codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean upper = password.codePoints().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean digit = password.codePoints().anyMatch(c -> c >= '0' && c <= '9');
        boolean other = password.codePoints()
                .anyMatch(c -> !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9'));
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
