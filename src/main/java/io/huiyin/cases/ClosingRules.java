package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be on record before a case is closed, by its nature, level, main issue and finding: the first rule that fits
 * counts.
 *
 * @param number of the version; what comes with the product ({@code cases/closing.csv}) is 0
 */
record ClosingRules(int number, List<ClosingRule> rules) {

    static final ClosingRules STANDARD = new ClosingRules(
            0,
            Lines.of("/cases/closing.csv", 5).stream()
                    .map(cells -> new ClosingRule(
                            cells.get(0), cells.get(1), cells.get(2), cells.get(3), needs(cells.get(4))))
                    .toList());

    ClosingRules {
        rules = List.copyOf(rules);
    }

    /** What can be asked for. */
    enum Need implements Coded {
        OUTCOME,
        CAUSE,
        ACTION,
        STEP
    }

    Set<Need> of(Case it, @Nullable Outcome outcome) {
        String issue = it.labels.mainIssue() == null
                ? ClosingRule.NONE
                : it.labels.mainIssue().code();
        String found = outcome == null ? ClosingRule.NONE : outcome.code();
        return rules.stream()
                .filter(rule -> rule.fits(it.labels.nature().code(), it.level.code(), issue, found))
                .findFirst()
                .map(rule -> rule.needs().stream()
                        .map(code -> Coded.of(Need.class, code))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static List<String> needs(String codes) {
        return Stream.of(codes.split(" ", -1)).filter(code -> !code.isBlank()).toList();
    }
}
