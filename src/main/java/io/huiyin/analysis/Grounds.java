package io.huiyin.analysis;

import io.huiyin.analysis.reading.Model;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words that moved the learnt heads, where the word lists name none: the stretch of a clause whose grams speak
 * loudest for what was decided.
 */
final class Grounds {

    /** A character of the stretch speaks at least this part as loud as the loudest one. */
    private static final double BESIDE_THE_LOUDEST = 0.35;
    /** Less than this, in log-odds a character, shows nothing. */
    private static final double AUDIBLE = 0.02;

    private static final int LONGEST = 16;
    /** Nobody looks for a highlight further down than this. */
    private static final int FARTHEST = 2_000;

    private final Model model;
    private final Remarks remarks;
    private final List<Evidence> found = new ArrayList<>();

    private Grounds(Model model, Remarks remarks) {
        this.model = model;
        this.remarks = remarks;
    }

    /** At most one stretch for each decided label that {@code known} does not show yet. */
    static List<Evidence> of(
            Model model,
            Remarks remarks,
            Nature nature,
            ServiceStage stage,
            EnumMap<Issue, Double> issues,
            double bar,
            List<Evidence> known) {
        Grounds grounds = new Grounds(model, remarks);
        grounds.look("nature." + nature.code(), nature.code(), known);
        if (stage != ServiceStage.GENERAL) {
            grounds.look("stage." + stage.code(), stage.code(), known);
        }
        for (Map.Entry<Issue, Double> issue : issues.entrySet()) {
            if (issue.getValue() >= bar) {
                grounds.look("issue." + issue.getKey().code(), issue.getKey().code(), known);
            }
        }
        return List.copyOf(grounds.found);
    }

    private void look(String head, String label, List<Evidence> known) {
        int number = model.heads().labels().indexOf(head);
        if (number < 0 || known.stream().anyMatch(evidence -> evidence.label().equals(label))) {
            return;
        }
        String normal = remarks.normal.substring(0, Math.min(FARTHEST, remarks.normal.length()));
        double[] loudness = new double[normal.length()];
        model.grams().find(normal, (start, end, place) -> {
            double weight = model.heads().weight(place, number) / (end - start);
            for (int i = start; i < end; i++) {
                loudness[i] += weight;
            }
        });
        int loudest = 0;
        for (int i = 0; i < loudness.length; i++) {
            loudest = loudness[i] > loudness[loudest] ? i : loudest;
        }
        if (loudness.length > 0 && loudness[loudest] >= AUDIBLE) {
            stretch(loudness, loudest, label);
        }
    }

    private void stretch(double[] loudness, int loudest, String label) {
        remarks.remarks.stream()
                .map(Remarks.Remark::clause)
                .filter(clause -> clause.start() <= loudest && loudest < clause.end())
                .findFirst()
                .ifPresent(clause -> {
                    double least = loudness[loudest] * BESIDE_THE_LOUDEST;
                    int start = loudest;
                    int end = loudest + 1;
                    int last = Math.min(clause.end(), loudness.length);
                    while (start > clause.start() && end - start < LONGEST && loudness[start - 1] >= least) {
                        start--;
                    }
                    while (end < last && end - start < LONGEST && loudness[end] >= least) {
                        end++;
                    }
                    found.add(new Evidence(start, end, label));
                });
    }
}
