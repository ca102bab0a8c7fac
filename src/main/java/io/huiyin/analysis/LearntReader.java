package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import io.huiyin.analysis.reading.Model;
import io.huiyin.analysis.reading.Portrait;
import io.huiyin.analysis.reading.SentenceModel;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text with everything the house has: the rules, the sentence model and the heads learnt from the corpus. Pure
 * once it is loaded, which takes a second or two; may be used by several threads at once.
 */
final class LearntReader implements Reader {

    /** Behind this many characters of a text nobody has said anything new. */
    private static final int LONGEST = 20_000;
    /** How much the place's stage weighs against words, in log-odds. */
    private static final double PLACE = 1.5;
    /** How much the patient's own choice weighs against words, in log-odds. */
    private static final double STATED = 2.5;

    /** Severe is in doubt from this part of its bar on. */
    private static final double IN_DOUBT = 0.6;
    /** And no longer from here on, even if no listed word was heard. */
    private static final double CERTAIN = 0.3;

    private static final String MODEL = "/analysis/reader.bin";

    private final Model model;
    private final SentenceModel sentences;
    private final String name;
    private final @Nullable Adaptation adaptation;

    LearntReader(Model model, SentenceModel sentences) {
        this(model, sentences, model.name(), null);
    }

    private LearntReader(Model model, SentenceModel sentences, String name, @Nullable Adaptation adaptation) {
        this.model = model;
        this.sentences = sentences;
        this.name = name;
        this.adaptation = adaptation;
    }

    /** This reader, with what the people of one hospital taught it. */
    LearntReader taught(String version, Adaptation lessons) {
        return new LearntReader(model, sentences, version, lessons);
    }

    /** The model in the jar and the sentence model it was learnt with. */
    static LearntReader shipped() {
        InputStream stream = LearntReader.class.getResourceAsStream(MODEL);
        if (stream == null) {
            throw new IllegalStateException("the model " + MODEL + " is missing; run bin/train");
        }
        return new LearntReader(Model.read(stream), SentenceModel.load());
    }

    @Override
    public String model() {
        return name;
    }

    /** What the heads of the jar see of a text and say of it, before any hospital has taught them. */
    record Seen(String normal, Portrait portrait, Map<String, Float> odds, boolean danger) {}

    Seen look(String whole) {
        Remarks remarks = new Remarks(cut(whole));
        return seen(remarks, figures(sentences, remarks, Rules.opinion(remarks, null, null)));
    }

    private Seen seen(Remarks remarks, float[] figures) {
        Portrait portrait = model.portrait(remarks.normal, figures);
        return new Seen(remarks.normal, portrait, model.logOdds(portrait), !remarks.dangers.isEmpty());
    }

    Bars bars() {
        return Bars.of(model);
    }

    @Override
    public Reading read(String whole, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        Remarks remarks = new Remarks(cut(whole));
        float[] figures = figures(sentences, remarks, Rules.opinion(remarks, null, null));
        Seen seen = seen(remarks, figures);
        Map<String, Float> odds = adaptation == null ? seen.odds() : adaptation.over(seen.portrait(), seen.odds());
        Opinion opinion = opinion(new Odds(odds), seen.danger(), bars(), stated, placeStage);
        opinion = opinion.shownBy(evidence(remarks, opinion));
        return new Reading(opinion.decide(name), Vectors.pack(figures));
    }

    private static String cut(String whole) {
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** What the heads see besides grams, before it is evened out: two sentence vectors and the opinion of the rules. */
    static float[] figures(SentenceModel sentences, Remarks remarks, Opinion rules) {
        float[] vectors = sentences.vectors(remarks.normal);
        float[] figures = Arrays.copyOf(vectors, vectors.length + RuleFigures.COUNT);
        RuleFigures.write(remarks, rules, figures, vectors.length);
        return figures;
    }

    static Opinion opinion(
            Odds odds, Remarks remarks, Bars bars, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        return opinion(odds, !remarks.dangers.isEmpty(), bars, stated, placeStage);
    }

    /** What the heads and the hints say together. Danger that one hears and the other does not is for a person. */
    static Opinion opinion(
            Odds odds, boolean heard, Bars bars, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        Scores<Nature> natures = odds.level(Nature.class, "nature");
        if (stated != null) {
            natures.add(stated, STATED);
        }
        Scores<ServiceStage> stages = odds.level(ServiceStage.class, "stage");
        if (placeStage != null) {
            stages.add(placeStage, PLACE);
        }
        EnumMap<Issue, Double> issues = new EnumMap<>(Issue.class);
        for (Issue issue : Issue.values()) {
            issues.put(issue, odds.probability("issue." + issue.code()));
        }
        List<Double> severities = odds.severities();
        double severe = severities.getLast();
        boolean doubt = heard ? severe < bars.severe() : severe >= bars.severe() * IN_DOUBT && severe < CERTAIN;
        return new Opinion(
                natures,
                stages,
                issues,
                odds.below("topic"),
                odds.level(Sentiment.class, "sentiment"),
                severities,
                List.of(),
                doubt,
                bars);
    }

    private List<Evidence> evidence(Remarks remarks, Opinion opinion) {
        Nature nature = opinion.natures().best();
        ServiceStage stage = opinion.stages().best();
        double bar = opinion.bars().issue();
        List<Evidence> evidence = new ArrayList<>(Showing.of(remarks, nature, stage, opinion.issues(), bar));
        evidence.addAll(Grounds.of(model, remarks, nature, stage, opinion.issues(), bar, evidence));
        return List.copyOf(evidence);
    }
}
