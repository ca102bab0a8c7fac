package io.huiyin.records;

import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page in the making: every text is escaped, every element closed. */
final class Markup {

    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF\\uF900-\\uFAFF\\x{2F800}-\\x{2FA1F}]");

    private final StringBuilder page = new StringBuilder();

    /** What stands between is the element's content. */
    Markup element(String name, String look, Runnable content) {
        page.append('<').append(name);
        if (!look.isEmpty()) {
            page.append(" class=\"").append(look).append('"');
        }
        page.append('>');
        content.run();
        page.append("</").append(name).append('>');
        return this;
    }

    Markup text(String name, String look, @Nullable Object text) {
        return element(name, look, () -> words(text));
    }

    Markup text(String name, @Nullable Object text) {
        return text(name, "", text);
    }

    /** The head of a column that takes so much of the width. */
    Markup wide(String name, int percent, String text) {
        page.append('<').append(name).append(" style=\"width: ").append(percent).append("%\">");
        words(text);
        page.append("</").append(name).append('>');
        return this;
    }

    /** Words in their lines; signs that no page can carry are left out. */
    Markup words(@Nullable Object text) {
        if (text == null) {
            return this;
        }
        usual(text.toString()).codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\n' -> page.append("<br/>");
                default -> {
                    boolean kept = sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF && !surrogate(sign);
                    if (kept) {
                        page.appendCodePoint(sign);
                    }
                }
            }
        });
        return this;
    }

    /** A picture that travels inside the page. */
    Markup picture(byte[] jpeg) {
        page.append("<img src=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(jpeg))
                .append("\"/>");
        return this;
    }

    String page() {
        return page.toString();
    }

    /** Signs that stand for radicals look like words but are found by no search; the font has only the usual ones. */
    private static String usual(String text) {
        return RADICALS.matcher(text).replaceAll(sign -> Normalizer.normalize(sign.group(), Normalizer.Form.NFKC));
    }

    private static boolean surrogate(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }
}
