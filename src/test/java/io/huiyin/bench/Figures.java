package io.huiyin.bench;

import java.util.Collection;

/** Medians and spans of a few rounds. */
final class Figures {

    private Figures() {}

    static double median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String span(Collection<Double> values, String format) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return (format + " [" + format + "–" + format + "]").formatted(median(values), least, most);
    }
}
