package io.huiyin.analysis;

import io.huiyin.analysis.Lexicon.IssueWord;
import io.huiyin.analysis.Lexicon.StageWord;
import io.huiyin.analysis.Remarks.Remark;
import io.huiyin.analysis.Remarks.Word;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader that knows words and rules only. Pure; what it thinks of a text depends on nothing but the text. */
final class Rules {

    static final String MODEL = "rules-1";

    /** How much the place's stage weighs against words. */
    private static final double PLACE = 1.5;
    /** How much the patient's own choice weighs against words. */
    private static final double STATED = 1.6;

    private Rules() {}

    static Understanding understand(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        return opinion(text, stated, placeStage).decide(MODEL);
    }

    static Opinion opinion(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        return opinion(new Remarks(text), stated, placeStage);
    }

    static Opinion opinion(Remarks remarks, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        Mood mood = Mood.of(remarks);
        Scores<Nature> natures = NatureRule.of(remarks, mood);
        if (stated != null) {
            natures.add(stated, STATED);
        }
        Nature nature = natures.best();
        Scores<Sentiment> sentiments = mood.sentiments(nature);
        Scores<ServiceStage> stages = stages(remarks, placeStage);
        EnumMap<Issue, Double> issues = IssueRule.of(remarks, mood, nature);
        List<Double> severities = SeverityRule.of(remarks, mood, nature, issues);
        boolean dangerInPraise = nature == Nature.PRAISE && !remarks.dangers.isEmpty();
        boolean nothingSaid = remarks.moods.isEmpty() && remarks.natures.isEmpty() && remarks.stages.isEmpty();
        boolean otherThanStated = stated == Nature.PRAISE && nature != Nature.PRAISE && mood.bad() < 3;
        return new Opinion(
                natures,
                stages,
                issues,
                Map.of(),
                sentiments,
                severities,
                Showing.of(remarks, nature, stages.best(), issues, Bars.OF_RULES.issue()),
                dangerInPraise || nothingSaid || otherThanStated || mood.torn(),
                Bars.OF_RULES);
    }

    private static Scores<ServiceStage> stages(Remarks remarks, @Nullable ServiceStage placeStage) {
        Scores<ServiceStage> stages = new Scores<>(ServiceStage.class);
        stages.add(ServiceStage.GENERAL, 0.9);
        double rank = 1;
        for (Word<StageWord> word : remarks.stages) {
            stages.add(word.value().stage(), word.value().weight() * rank);
            rank = Math.max(0.6, rank - 0.1);
        }
        if (placeStage != null) {
            stages.add(placeStage, PLACE);
        }
        return stages;
    }

    /** Which side of a remark an issue word takes, compared with the whole text: agreeing counts most. */
    static double agreement(IssueWord word, Remark remark, Mood mood) {
        double side = word.mood() != 0 ? word.mood() : remark.mood();
        if (side == 0) {
            return 0.6;
        }
        return side > 0 == mood.mostlyGood() ? 1 : 0.35;
    }
}
