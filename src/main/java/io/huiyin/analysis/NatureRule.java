package io.huiyin.analysis;

import io.huiyin.analysis.Lexicon.NatureWord;
import io.huiyin.analysis.Remarks.Word;
import io.huiyin.kernel.Nature;
import java.util.EnumMap;

/** What a text is for: its own words for it, against the grievance or the thanks that fill it. */
final class NatureRule {

    /** Repeating "建议" five times makes no stronger suggestion. */
    private static final double MOST_CUES = 4;

    /** With less than this against the hospital a question is only a question. */
    private static final double ANNOYED = 2.5;

    private NatureRule() {}

    static Scores<Nature> of(Remarks remarks, Mood mood) {
        EnumMap<Nature, Double> cues = new EnumMap<>(Nature.class);
        for (Word<NatureWord> word : remarks.natures) {
            double strength =
                    word.value().nature() == Nature.ENQUIRY || word.value().nature() == Nature.HELP
                            ? 1
                            : word.strength();
            cues.merge(word.value().nature(), word.value().weight() * strength, Double::sum);
        }
        double grievance = Math.min(7, mood.bad());
        double thanks = Math.min(7, mood.good());
        boolean plainQuestion = remarks.asks() && grievance < ANNOYED && !remarks.ironic;
        double asked = plainQuestion ? 1.6 : 0;

        Scores<Nature> natures = new Scores<>(Nature.class);
        natures.add(Nature.COMPLAINT, 0.8 * grievance + 0.4 * cue(cues, Nature.COMPLAINT) - 0.45 * thanks + 0.4);
        natures.add(Nature.COMPLAINT, remarks.dangers.isEmpty() || plainQuestion || thanks > grievance ? 0 : 1.2);
        natures.add(Nature.PRAISE, 0.8 * thanks + 0.4 * cue(cues, Nature.PRAISE) - 0.6 * grievance);
        natures.add(Nature.SUGGESTION, 0.9 * cue(cues, Nature.SUGGESTION) - 0.1 * grievance);
        natures.add(Nature.ENQUIRY, 0.9 * cue(cues, Nature.ENQUIRY) + asked - 0.35 * grievance - 0.3 * thanks);
        natures.add(Nature.HELP, 1.0 * cue(cues, Nature.HELP) - 0.25 * grievance - 0.5 * thanks);
        double report = cue(cues, Nature.REPORT);
        natures.add(Nature.REPORT, report < 3 ? 0 : 0.8 * report + 0.45 * grievance - 0.6 * thanks);
        return natures;
    }

    private static double cue(EnumMap<Nature, Double> cues, Nature nature) {
        double most = nature == Nature.REPORT ? 2 * MOST_CUES : MOST_CUES;
        return Math.clamp(cues.getOrDefault(nature, 0.0), 0, most);
    }
}
