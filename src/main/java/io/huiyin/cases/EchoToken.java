package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a link in a message to a patient: the hospital, and 100 random bits that nobody can guess and that say
 * nothing about what they open.
 */
record EchoToken(HospitalId hospital, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final int RADIX = 36;
    private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{" + LENGTH + "})");

    static EchoToken draw(HospitalId hospital) {
        StringBuilder secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new EchoToken(hospital, secret.toString());
    }

    static Optional<EchoToken> read(String typed) {
        Matcher shape = SHAPE.matcher(typed.toLowerCase(Locale.ROOT));
        return shape.matches()
                ? Optional.of(new EchoToken(new HospitalId(Long.parseLong(shape.group(1), RADIX)), shape.group(2)))
                : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return Long.toString(hospital.value(), RADIX) + "-" + secret;
    }
}
