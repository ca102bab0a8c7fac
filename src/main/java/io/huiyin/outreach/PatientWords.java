package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sees to it that a message to a telephone betrays nothing to whoever else looks at the screen. Words that would are
 * not mended but replaced by a sentence that always fits.
 */
final class PatientWords {

    static final Bilingual NEUTRAL = new Bilingual(
            "您反映的事情有了新进展，请凭查询码在进度页查看。",
            "There is news about what you told us. Please look at the progress page with your code.");

    private static final List<String> BETRAYING = List.of("投诉", "投訴", "complain");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private PatientWords() {}

    /** @param departments names of departments, which tell what somebody was treated for */
    static Bilingual discreet(Bilingual words, Collection<String> departments) {
        String text = (words.zh() + "\n" + words.en()).toLowerCase(Locale.ROOT);
        boolean betrays = BETRAYING.stream().anyMatch(text::contains)
                || departments.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> !name.isEmpty() && text.contains(name));
        return betrays ? NEUTRAL : new Bilingual(oneLine(words.zh()), oneLine(words.en()));
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
