package io.huiyin.analysis;

import io.huiyin.analysis.reading.Model;
import java.util.Map;

/**
 * How likely something must be before it is decided, and below what a person should look.
 *
 * @param issue an issue is named from here on
 * @param severe it is taken as severe from here on, even if another grade is likelier
 * @param nature below this the nature is a guess
 * @param sentiment below this the sentiment is a guess
 * @param stage below this the stage is a guess
 */
record Bars(double issue, double severe, double nature, double sentiment, double stage) {

    /** Those of the rules, which know their own figures only roughly. */
    static final Bars OF_RULES = new Bars(0.5, 1, 0.45, 0.45, 0);

    static Bars of(Model model) {
        return new Bars(
                model.bar("issue"),
                model.bar("severe"),
                model.bar("nature"),
                model.bar("sentiment"),
                model.bar("stage"));
    }

    /** As a model carries them. */
    Map<String, Float> named() {
        return Map.of(
                "issue", (float) issue,
                "severe", (float) severe,
                "nature", (float) nature,
                "sentiment", (float) sentiment,
                "stage", (float) stage);
    }
}
