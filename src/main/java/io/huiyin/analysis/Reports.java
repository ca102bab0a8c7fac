package io.huiyin.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what both gates saw of an attempt, for the model card. */
final class Reports {

    private Reports() {}

    static Version.Figures figures(
            Set<Label> kept, Comparison own, Map<String, Double> shipped, Map<String, Double> taught) {
        Map<String, Version.Level> levels = new TreeMap<>();
        own.levels().forEach((name, level) -> levels.put(name, level(level)));
        Map<String, Version.Pair> pairs = new TreeMap<>();
        shipped.forEach((name, figure) ->
                pairs.put(name, new Version.Pair(round(figure), round(taught.getOrDefault(name, 0.0)))));
        List<String> learnt = kept.stream().sorted().map(Label::code).toList();
        return new Version.Figures(
                learnt, levels, own.gained(), own.lost(), round(own.chance()), level(own.severe()), pairs);
    }

    private static Version.Level level(Comparison.Level level) {
        return new Version.Level(level.checked(), level.before(), level.after());
    }

    private static double round(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
