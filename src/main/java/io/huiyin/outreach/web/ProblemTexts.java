package io.huiyin.outreach.web;

import io.huiyin.kernel.Coded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in Chinese or English why something has not arrived and what to do about it. */
final class ProblemTexts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    /** Those of letters are {@code problems}, those of group robots {@code robots}: the same code may need other words. */
    ProblemTexts(String list) {
        bundle.setBasename("outreach/" + list);
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    /** What is wrong in the reader's language, then the other side's own words for those who mend it. */
    @Nullable
    String text(@Nullable Coded problem, @Nullable String detail, Locale locale) {
        if (problem == null) {
            return null;
        }
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        String text = bundle.getMessage(problem.code(), null, known);
        return detail == null || detail.isBlank() ? text : text + " (" + detail + ")";
    }
}
