package io.huiyin.cases;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The pairs of neighbouring signs of a text. Most Chinese words have two signs, too few for an index of three; a longer
 * word is found where all its pairs are.
 */
final class SearchPairs {

    private SearchPairs() {}

    static Set<String> of(String text) {
        int[] signs = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(sign -> Character.isLetterOrDigit(sign) ? sign : ' ')
                .toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            if (signs[i] != ' ' && signs[i + 1] != ' ') {
                pairs.add(new String(signs, i, 2));
            }
        }
        return pairs;
    }
}
