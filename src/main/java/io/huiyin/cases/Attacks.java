package io.huiyin.cases;

import java.util.List;
import java.util.Locale;

/** Hears words that may attack somebody who works here: {@code cases/attacks.csv}. Proposes only; people decide. */
final class Attacks {

    private static final List<String> WORDS =
            Lines.of("/cases/attacks.csv", 1).stream().map(List::getFirst).toList();

    private Attacks() {}

    static boolean in(String text) {
        String heard = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(heard::contains);
    }
}
