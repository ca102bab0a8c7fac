package io.huiyin.analysis;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the labels of a piece of feedback stand after somebody has said something about them.
 *
 * @param needsPerson the model was in doubt and people have not said something about every label yet
 * @param said what was new in it
 */
public record Verdict(Labels labels, Set<Label> fixed, Set<Label> changed, boolean needsPerson, List<Said> said) {

    public Verdict {
        fixed = Set.copyOf(fixed);
        changed = Set.copyOf(changed);
        said = List.copyOf(said);
    }

    /** Weighs what is said now against what people said before and what the model reads. */
    static Verdict of(Understanding read, @Nullable Corrected before, Judgement judgement, StaffId by, Instant at) {
        Labels model = Labels.of(read);
        Labels stood = before == null ? model : before.over(model);
        Labels named = judgement.over(stood);
        Set<Label> fixed = set(before == null ? Set.of() : before.fixed());
        Set<Label> changed = set(before == null ? Set.of() : before.changed());
        List<Said> said = new ArrayList<>();
        for (Label label : Label.values()) {
            if (judgement.names(label) || (judgement.restRight() && !fixed.contains(label))) {
                boolean same = named.same(label, stood);
                if (same && fixed.contains(label)) {
                    continue;
                }
                fixed.add(label);
                mark(changed, label, !named.same(label, model));
                Said.How how = same ? Said.How.CONFIRMED : Said.How.CORRECTED;
                said.add(new Said(label, how, stood.value(label), named.value(label), read.model(), by, at));
            } else if (judgement.withdrawn().contains(label) && fixed.remove(label)) {
                changed.remove(label);
                said.add(new Said(
                        label, Said.How.WITHDRAWN, stood.value(label), model.value(label), read.model(), by, at));
            }
        }
        return new Verdict(
                model.taking(fixed, named),
                fixed,
                changed,
                read.needsPerson() && fixed.size() < Label.values().length,
                said);
    }

    private static Set<Label> set(Set<Label> labels) {
        EnumSet<Label> copy = EnumSet.noneOf(Label.class);
        copy.addAll(labels);
        return copy;
    }

    private static void mark(Set<Label> changed, Label label, boolean differs) {
        if (differs) {
            changed.add(label);
        } else {
            changed.remove(label);
        }
    }
}
