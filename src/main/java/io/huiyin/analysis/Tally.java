package io.huiyin.analysis;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts hits and misses of one level, of one label or of several a text. */
final class Tally {

    private static final class Count {
        int right;
        int missed;
        int wrong;

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + missed + wrong);
        }
    }

    private final TreeMap<String, Count> labels = new TreeMap<>();
    private int texts;
    private int exact;

    void add(Collection<?> expected, Collection<?> found) {
        texts++;
        Set<String> want = names(expected);
        Set<String> have = names(found);
        exact += want.equals(have) ? 1 : 0;
        for (String label : want) {
            Count count = labels.computeIfAbsent(label, l -> new Count());
            if (have.contains(label)) {
                count.right++;
            } else {
                count.missed++;
            }
        }
        for (String label : have) {
            if (!want.contains(label)) {
                labels.computeIfAbsent(label, l -> new Count()).wrong++;
            }
        }
    }

    double accuracy() {
        return (double) exact / texts;
    }

    double microF1() {
        Count all = new Count();
        labels.values().forEach(count -> {
            all.right += count.right;
            all.missed += count.missed;
            all.wrong += count.wrong;
        });
        return all.f1();
    }

    /** Mean over the labels that occur. */
    double macroF1() {
        return labels.values().stream()
                .filter(count -> count.right + count.missed > 0)
                .mapToDouble(Count::f1)
                .average()
                .orElse(0);
    }

    double recall(Object label) {
        Count count = labels.getOrDefault(label.toString().toLowerCase(Locale.ROOT), new Count());
        return count.right + count.missed == 0 ? 1 : (double) count.right / (count.right + count.missed);
    }

    double precision(Object label) {
        Count count = labels.getOrDefault(label.toString().toLowerCase(Locale.ROOT), new Count());
        return count.right + count.wrong == 0 ? 1 : (double) count.right / (count.right + count.wrong);
    }

    /** What was counted of one label. */
    record Figures(int support, double precision, double recall, double f1) {}

    Map<String, Figures> figures() {
        TreeMap<String, Figures> figures = new TreeMap<>();
        labels.forEach((label, count) -> figures.put(
                label, new Figures(count.right + count.missed, precision(label), recall(label), count.f1())));
        return figures;
    }

    String details() {
        StringBuilder lines = new StringBuilder();
        labels.forEach((label, count) -> lines.append("    %-14s F1 %.2f  right %3d  missed %3d  wrong %3d%n"
                .formatted(label, count.f1(), count.right, count.missed, count.wrong)));
        return lines.toString();
    }

    private static Set<String> names(Collection<?> labels) {
        Set<String> names = new TreeSet<>();
        labels.forEach(label -> names.add(label.toString().toLowerCase(Locale.ROOT)));
        return names;
    }
}
