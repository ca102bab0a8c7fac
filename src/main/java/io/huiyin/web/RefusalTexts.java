package io.huiyin.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of every "no", in Chinese and in English, from the {@code refusals} bundle of the module that says it. */
@Component
final class RefusalTexts {

    private static final String[] BUNDLES = {
        "refusals/kernel",
        "refusals/web",
        "refusals/organization",
        "refusals/patients",
        "refusals/outreach",
        "refusals/intake",
        "refusals/analysis",
        "refusals/cases",
        "refusals/records",
        "refusals/escalation",
        "refusals/emergency",
        "refusals/themes",
        "refusals/reactions",
        "refusals/knowledge",
        "refusals/orders"
    };

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    RefusalTexts() {
        bundles.setBasenames(BUNDLES);
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    /** The sentence for this code; English for English readers, Chinese for everybody else. */
    String text(String code, Locale locale, Object... arguments) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        return bundles.getMessage(code, arguments, known);
    }
}
