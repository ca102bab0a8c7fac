package io.huiyin.records;

import io.huiyin.kernel.Bilingual;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter with places to fill in, written {@code {{name}}}.
 *
 * @param version 0 is the one that comes with the product
 */
record LetterPattern(LetterKind kind, Bilingual title, Bilingual words, int version) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\p{L}\\p{N}]+)}}");

    /** In the order of the text. */
    Set<String> places(Locale locale) {
        Set<String> places = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(words.in(locale));
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    /** Filled in; a place without a value stays as it is, to be seen. */
    String filled(Locale locale, Map<String, String> values) {
        return PLACE.matcher(words.in(locale)).replaceAll(place -> {
            String value = values.getOrDefault(place.group(1), "");
            return Matcher.quoteReplacement(value.isBlank() ? place.group() : value.strip());
        });
    }

    /** Whether every opening brace belongs to a place. */
    static boolean wellFormed(String words) {
        return !PLACE.matcher(words).replaceAll("").contains("{{");
    }
}
