package io.huiyin.intake;

import java.util.Optional;

/** The twelve signs a patient reads aloud (60 bits, Crockford base32); who has it may read the progress. */
public record FeedbackCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int LONGEST_TYPED = 40;

    /** Reads what a person typed: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
    public static Optional<FeedbackCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char sign = sign(typed.charAt(i));
            if (SIGNS.indexOf(sign) >= 0) {
                code.append(sign);
            } else if (sign != ' ') {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(new FeedbackCode(code.toString())) : Optional.empty();
    }

    /** The first 60 bits as twelve signs. */
    static FeedbackCode of(byte[] bytes) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int bit = 0; bit < LENGTH * 5; bit += 5) {
            int two = (bytes[bit / 8] & 0xFF) << 8 | (bytes[bit / 8 + 1] & 0xFF);
            code.append(SIGNS.charAt(two >> (11 - bit % 8) & 31));
        }
        return new FeedbackCode(code.toString());
    }

    /** Also reads the full-width signs of a Chinese keyboard; a blank stands for everything that only separates. */
    private static char sign(char typed) {
        char half = typed >= '!' + 0xFEE0 && typed <= '~' + 0xFEE0 ? (char) (typed - 0xFEE0) : typed;
        return switch (half) {
            case ' ', '-', '\u3000', '\t', '\u2013', '\u2014', '_', '.' -> ' ';
            case 'o', 'O' -> '0';
            case 'i', 'I', 'l', 'L' -> '1';
            default -> Character.toUpperCase(half);
        };
    }

    /** In groups of four: {@code XXXX-XXXX-XXXX}. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
