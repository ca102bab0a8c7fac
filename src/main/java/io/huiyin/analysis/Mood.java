package io.huiyin.analysis;

import io.huiyin.kernel.Nature;

/** What speaks for and against the hospital in a whole text, both at least 0. */
record Mood(double good, double bad) {

    private static final double CLARITY = 3.6;
    private static final double NEITHER = 1.2;

    static Mood of(Remarks remarks) {
        double good = remarks.good();
        double bad = remarks.bad();
        if (remarks.ironic && bad + 1 > good * 0.4) {
            return new Mood(good * 0.2, bad + 1.5 + good * 0.6);
        }
        return new Mood(good, bad);
    }

    /** From -1 (all against) to 1 (all for). */
    double balance() {
        return (good - bad) / (good + bad + 1);
    }

    boolean mostlyGood() {
        return good > bad;
    }

    /** Much is said on both sides, and about as much. */
    boolean torn() {
        return good > 4 && bad > 4 && Math.abs(balance()) < 0.15;
    }

    /** The mood of the text when it is for this; a plain question or wish has none. */
    Scores<Sentiment> sentiments(Nature nature) {
        Scores<Sentiment> sentiments = new Scores<>(Sentiment.class);
        double neither = switch (nature) {
            case ENQUIRY, SUGGESTION, HELP -> NEITHER + 1.4;
            case COMPLAINT, REPORT -> NEITHER - 0.5;
            case PRAISE -> NEITHER - 0.6;
        };
        double towards = switch (nature) {
            case COMPLAINT, REPORT -> -0.9;
            case PRAISE -> 0.8;
            case ENQUIRY, SUGGESTION, HELP -> 0;
        };
        sentiments.add(Sentiment.NEUTRAL, neither);
        sentiments.add(Sentiment.POSITIVE, CLARITY * balance() + towards);
        sentiments.add(Sentiment.NEGATIVE, -CLARITY * balance() - towards);
        return sentiments;
    }
}
