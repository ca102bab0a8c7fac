package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.language.Danger;

/** What the rules make of a text, as figures for the learnt heads. Their order is part of a model: only ever append. */
final class RuleFigures {

    static final int COUNT = Nature.values().length
            + ServiceStage.values().length
            + Issue.values().length
            + Sentiment.values().length
            + 4
            + 9
            + Danger.Kind.values().length;

    private final float[] row;
    private int at;

    private RuleFigures(float[] row, int at) {
        this.row = row;
        this.at = at;
    }

    /** Writes them into the row from {@code at} on. */
    static void write(Remarks remarks, Opinion opinion, float[] row, int at) {
        RuleFigures figures = new RuleFigures(row, at);
        for (Nature nature : Nature.values()) {
            figures.add(opinion.natures().of(nature));
        }
        for (ServiceStage stage : ServiceStage.values()) {
            figures.add(opinion.stages().of(stage));
        }
        for (Issue issue : Issue.values()) {
            figures.add(opinion.issues().getOrDefault(issue, 0.0));
        }
        for (Sentiment sentiment : Sentiment.values()) {
            figures.add(opinion.sentiments().of(sentiment));
        }
        opinion.severities().forEach(figures::add);
        Mood mood = Mood.of(remarks);
        figures.add(mood.good());
        figures.add(mood.bad());
        figures.add(mood.balance());
        figures.add(remarks.asks() ? 1 : 0);
        figures.add(remarks.ironic ? 1 : 0);
        figures.add(opinion.contradicted() ? 1 : 0);
        figures.add(remarks.dangers.size());
        for (Danger.Kind kind : Danger.Kind.values()) {
            figures.add((double) remarks.dangers.stream()
                    .filter(danger -> danger.kind() == kind)
                    .count());
        }
        figures.add(Math.log(1 + remarks.normal.length()));
        figures.add(remarks.remarks.size());
    }

    private void add(double figure) {
        row[at++] = (float) figure;
    }
}
