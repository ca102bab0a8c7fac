package io.huiyin.outreach.web;

import io.huiyin.outreach.Problem;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in Chinese or English why a letter has not arrived and what to do about it. */
@Component
final class ProblemTexts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    ProblemTexts() {
        bundle.setBasename("outreach/problems");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    String text(Problem problem, Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        return bundle.getMessage(problem.code(), null, known);
    }
}
