package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import io.huiyin.kernel.Issue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts shipped for measuring ({@code corpus/held-out}): no version of the reader has ever learnt from them. */
final class HeldOut {

    static final String SEVERE_RECALL = "severeRecall";

    private static final int SEVERE = 3;

    private final List<Example> texts;
    private final Bars bars;

    private HeldOut(List<Example> texts, Bars bars) {
        this.texts = texts;
        this.bars = bars;
    }

    /** Looked at once more by the reader: some seconds. */
    static HeldOut seenBy(LearntReader reader, Runnable breath) {
        return new HeldOut(Shipped.heldOut(reader, breath), reader.bars());
    }

    int size() {
        return texts.size();
    }

    /** What the shipped reader reaches, or with an adaptation the version of a hospital; 0 to 1, by name. */
    Map<String, Double> figures(@Nullable Adaptation adaptation) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Example text : texts) {
            Map<String, Float> odds = adaptation == null
                    ? text.seen().odds()
                    : adaptation.over(text.seen().portrait(), text.seen().odds());
            Labels read = text.read(odds, bars);
            for (Label label : Label.values()) {
                tallies.computeIfAbsent(label.code(), it -> new Tally())
                        .add(values(text.meant(), label), values(read, label));
            }
        }
        Map<String, Double> figures = new TreeMap<>();
        tallies.forEach((label, tally) ->
                figures.put(label, label.equals(Label.ISSUES.code()) ? tally.microF1() : tally.macroF1()));
        Tally severity = tallies.get(Label.SEVERITY.code());
        figures.put(SEVERE_RECALL, severity == null ? 1 : severity.recall(SEVERE));
        return figures;
    }

    private static List<String> values(Labels labels, Label label) {
        return label == Label.ISSUES
                ? labels.issues().stream().map(Issue::code).toList()
                : List.of(labels.value(label));
    }
}
