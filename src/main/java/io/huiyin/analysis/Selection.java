package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to: of the levels only those are kept that got better here and not worse elsewhere, and the gate
 * rules on them together. If none is worth keeping, it shows how all of them did.
 */
record Selection(
        Gate.Ruling ruling,
        Version.@Nullable Figures figures,
        @Nullable Adaptation adaptation) {

    static final Selection TOO_FEW = new Selection(Gate.Ruling.TOO_FEW, null, null);

    static Selection of(List<Example> examples, Refit refit, HeldOut heldOut) {
        List<Labels> asShipped = refit.unseen(i -> false);
        List<Labels> before = refit.unseen(i -> examples.get(i).early());
        List<Labels> after = refit.unseen(i -> true);
        Set<Label> all = EnumSet.allOf(Label.class);
        Comparison own = Comparison.of(examples, asShipped, after);
        Map<String, Double> shipped = heldOut.figures(null);
        Map<String, Double> taught = heldOut.figures(refit.adaptation(all));
        Set<Label> kept = EnumSet.noneOf(Label.class);
        for (Label label : all) {
            if (Gate.keep(label, own, shipped, taught)) {
                kept.add(label);
            }
        }
        if (kept.isEmpty()) {
            return new Selection(Gate.rule(own, shipped, taught), Reports.figures(kept, own, shipped, taught), null);
        }
        List<Labels> mixed = IntStream.range(0, examples.size())
                .mapToObj(i -> asShipped.get(i).taking(kept, after.get(i)))
                .toList();
        Comparison ownOfKept = Comparison.of(examples, before, mixed);
        Map<String, Double> taughtOfKept = only(kept, shipped, taught);
        return new Selection(
                Gate.rule(ownOfKept, shipped, taughtOfKept),
                Reports.figures(kept, ownOfKept, shipped, taughtOfKept),
                refit.adaptation(kept));
    }

    /** Each level is decided by its own heads: what is not kept is as shipped. */
    private static Map<String, Double> only(Set<Label> kept, Map<String, Double> shipped, Map<String, Double> taught) {
        Map<String, Double> figures = new TreeMap<>(shipped);
        kept.forEach(label -> figures.computeIfPresent(label.code(), (name, was) -> taught.getOrDefault(name, was)));
        if (kept.contains(Label.SEVERITY)) {
            figures.computeIfPresent(HeldOut.SEVERE_RECALL, (name, was) -> taught.getOrDefault(name, was));
        }
        return figures;
    }
}
