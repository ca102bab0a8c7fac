package io.huiyin.outreach.web;

import io.huiyin.outreach.RobotProblem;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in Chinese or English why a robot does not speak and what to do about it. */
@Component
final class RobotTexts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    RobotTexts() {
        bundle.setBasename("outreach/robots");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    String text(RobotProblem problem, Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        return bundle.getMessage(problem.code(), null, known);
    }
}
