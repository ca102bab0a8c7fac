package io.huiyin.kernel;

import java.util.Locale;

/** The same words in Chinese and in English. */
public record Bilingual(String zh, String en) {

    /** English for English readers, Chinese for everybody else. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
