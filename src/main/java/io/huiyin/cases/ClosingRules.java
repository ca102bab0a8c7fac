package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be on record before a case is closed, by its nature, level, main issue and finding: {@code cases/closing.csv}. */
final class ClosingRules {

    private static final String ANY = "*";
    private static final String NONE = "none";
    private static final List<Rule> ALL = Lines.of("/cases/closing.csv", 5).stream()
            .map(cells -> new Rule(cells.get(0), cells.get(1), cells.get(2), cells.get(3), needs(cells.get(4))))
            .toList();

    private ClosingRules() {}

    /** What can be asked for. */
    enum Need implements Coded {
        OUTCOME,
        CAUSE,
        ACTION,
        STEP
    }

    private record Rule(String nature, String level, String issue, String outcome, Set<Need> needs) {

        boolean fits(String nature, String level, String issue, String outcome) {
            return fits(this.nature, nature)
                    && fits(this.level, level)
                    && fits(this.issue, issue)
                    && fits(this.outcome, outcome);
        }

        private static boolean fits(String rule, String code) {
            return rule.equals(ANY) || rule.equals(code);
        }
    }

    static Set<Need> of(Case it, @Nullable Outcome outcome) {
        String issue =
                it.labels.mainIssue() == null ? NONE : it.labels.mainIssue().code();
        return ALL.stream()
                .filter(rule -> rule.fits(
                        it.labels.nature().code(), it.level.code(), issue, outcome == null ? NONE : outcome.code()))
                .findFirst()
                .map(Rule::needs)
                .orElse(Set.of());
    }

    private static Set<Need> needs(String codes) {
        return Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isBlank())
                .map(code -> Coded.of(Need.class, code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
