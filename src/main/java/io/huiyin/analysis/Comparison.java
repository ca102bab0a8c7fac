package io.huiyin.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two readings of the same texts beside what people said of them.
 *
 * @param levels by code of the label
 * @param gained how many labels only the new reading has right
 * @param lost how many only the old one had
 * @param severe how many texts people call severe, and how many of them each reading finds
 */
record Comparison(Map<String, Level> levels, int gained, int lost, Level severe) {

    private static final int SEVERE = 3;

    Comparison {
        levels = Map.copyOf(levels);
    }

    /** Of so many, how many the old and the new reading had right. */
    record Level(int checked, int before, int after) {

        Level and(boolean before, boolean after) {
            return new Level(checked + 1, this.before + (before ? 1 : 0), this.after + (after ? 1 : 0));
        }
    }

    static Comparison of(List<Example> texts, List<Labels> before, List<Labels> after) {
        Map<String, Level> levels = new TreeMap<>();
        int gained = 0;
        int lost = 0;
        Level severe = new Level(0, 0, 0);
        for (int i = 0; i < texts.size(); i++) {
            Example text = texts.get(i);
            for (Label label : text.fixed()) {
                boolean was = right(label, text.meant(), before.get(i));
                boolean is = right(label, text.meant(), after.get(i));
                levels.merge(label.code(), new Level(0, 0, 0).and(was, is), (sum, one) -> sum.and(was, is));
                gained += is && !was ? 1 : 0;
                lost += was && !is ? 1 : 0;
            }
            if (text.fixed().contains(Label.SEVERITY) && text.meant().severity() == SEVERE) {
                severe = severe.and(
                        before.get(i).severity() == SEVERE, after.get(i).severity() == SEVERE);
            }
        }
        return new Comparison(levels, gained, lost, severe);
    }

    private static boolean right(Label label, Labels meant, Labels read) {
        return label == Label.ISSUES
                ? meant.issues().size() == read.issues().size()
                        && meant.issues().containsAll(read.issues())
                : meant.same(label, read);
    }

    /**
     * How likely so many gains among all changes would be if old and new were equally good (sign test, McNemar 1947, one
     * side); 1 if nothing changed.
     */
    double chance() {
        int changes = gained + lost;
        double term = Math.pow(0.5, changes);
        double sum = 0;
        for (int losses = 0; losses <= lost; losses++) {
            sum += term;
            term *= (double) (changes - losses) / (losses + 1);
        }
        return Math.min(1, sum);
    }
}
